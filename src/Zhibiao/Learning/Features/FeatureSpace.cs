using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Learning.Features;

/// <summary>The features by number: the named ones first, then the buckets into which the words around a number are hashed.</summary>
public static class FeatureSpace
{
    /// <summary>How many buckets the hashed words share.</summary>
    public const int Buckets = 1024;

    internal static readonly string[] Inheritable = ["place", "period", "subject", "unit", "percent", "multiplier", "year"];

    private static readonly List<string> Collected = [];

    internal static readonly int Bias = Add("bias");
    internal static readonly int Known = Add("known document");
    internal static readonly int Kind = Block<QuantityKind>("kind");
    internal static readonly int Modifier = Block<Modifier>("modifier");
    internal static readonly int Status = Block<Status>("status");
    internal static readonly int Stance = Block<Stance>("stance");
    internal static readonly int Measure = Block<Measure>("measure");
    internal static readonly int Role = Block<SentenceRole>("sentence");
    internal static readonly int PlaceLevel = Block<PlaceLevel>("place");
    internal static readonly int CueBefore = Block<CueKind>("cue before");
    internal static readonly int CueAt = Block<CueKind>("cue at");
    internal static readonly int CueBehind = Block<CueKind>("cue behind");
    internal static readonly int NoPlace = Add("place=none");
    internal static readonly int UnknownPlace = Add("place outside the gazetteer");
    internal static readonly int SeveralPlaces = Add("one number for several places");
    internal static readonly int PlaceInSentence = Add("place named in the sentence");
    internal static readonly int Nearest = Words("place last named", "none near", "the same", "above it", "below it", "beside it", "outside the gazetteer");
    internal static readonly int NearestAway = Steps("sentences since a place was named", 0, 1, 2);
    internal static readonly int UnitCounts = Add("unit=counter");
    internal static readonly int UnitConverts = Add("unit=measure");
    internal static readonly int UnitOther = Add("unit=other");
    internal static readonly int NoUnit = Add("unit=none");
    internal static readonly int HasIndicator = Add("indicator found");
    internal static readonly int IndicatorInClause = Add("indicator named in the clause");
    internal static readonly int SubjectLength = Steps("subject length", 1, 2, 4, 8, 14);
    internal static readonly int NoPeriod = Add("period=none");
    internal static readonly int PeriodDays = Steps("period days", 1, 31, 92, 186, 366);
    internal static readonly int TimeInClause = Add("time named in the clause");
    internal static readonly int Inherited = Words("inherited", Inheritable);
    internal static readonly int Quantities = Steps("numbers in the sentence", 1, 2, 4, 8, 16);
    internal static readonly int Before = Steps("numbers before in the sentence", 0, 1, 3, 7);
    internal static readonly int PlacesNamed = Steps("places in the sentence", 0, 1, 2, 4);
    internal static readonly int Length = Steps("sentence length", 20, 50, 100, 200);
    internal static readonly int ClauseLength = Steps("words since the last mark", 0, 1, 3, 6);
    internal static readonly int Bracket = Add("in brackets");
    internal static readonly int Quoted = Add("in quotation marks");
    internal static readonly int Doubt = Add("doubt of the reader");
    internal static readonly int OcrMark = Add("mark of a lost character near");
    internal static readonly int Arabic = Add("Arabic digits");
    internal static readonly int MixedDigits = Add("Arabic and Chinese digits");
    internal static readonly int MixedStance = Add("planned and reported cues in the sentence");
    internal static readonly int StancePassed = Add("cue of stance before the number");
    internal static readonly int VerbPassed = Add("verb of quantity before the number");
    internal static readonly int Pair = Add("baseline or target of a stated pair");
    internal static readonly int Heading = Add("under a heading");
    internal static readonly int NoDate = Add("document without a date");
    internal static readonly int Bilingual = Add("bilingual document");
    internal static readonly int Rows = Steps("statistics in the document", 4, 12, 30, 80);

    /// <summary>Names of the features that have one; a feature's number is its place here.</summary>
    public static ImmutableArray<string> Named { get; } = [.. Collected];

    /// <summary>How many features there are, buckets included.</summary>
    public static int Count => Named.Length + Buckets;

    private static readonly FrozenDictionary<string, int> Numbers =
        Named.Select((name, number) => (name, number)).ToFrozenDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);

    /// <summary>The name of a feature; <c>#17</c> for the bucket 17.</summary>
    public static string NameOf(int feature) => feature < Named.Length ? Named[feature] : $"#{feature - Named.Length}";

    /// <summary>The number of a feature, or -1 where this version has none of the name.</summary>
    public static int NumberOf(string name) =>
        Numbers.TryGetValue(name, out int number) ? number
        : name.StartsWith('#') && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int bucket) && bucket < Buckets ? Named.Length + bucket
        : -1;

    /// <summary>The feature of the first step that the amount does not pass.</summary>
    internal static int Step(int first, int amount, params ReadOnlySpan<int> steps)
    {
        int step = 0;
        while (step < steps.Length && amount > steps[step])
        {
            step++;
        }

        return first + step;
    }

    private static int Add(string name)
    {
        Collected.Add(name);
        return Collected.Count - 1;
    }

    private static int Block<T>(string name) where T : struct, Enum => Words(name, Enum.GetNames<T>());

    private static int Words(string name, params string[] values)
    {
        int first = Collected.Count;
        foreach (string value in values)
        {
            Add($"{name}={value}");
        }

        return first;
    }

    private static int Steps(string name, params int[] steps)
    {
        int first = Words(name, [.. steps.Select(step => $"<={step}")]);
        Add($"{name}=more");
        return first;
    }
}
