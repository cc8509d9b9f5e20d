using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Knows the places that are only mentioned: what is told holds elsewhere.</summary>
internal sealed class AsidePlaces(PlaceAsides words)
{
    private readonly WordEnds _before = new(words.Before);
    private readonly WordEnds _behind = new(words.Behind);
    private readonly WordEnds _firm = new(words.Firm);
    private readonly WordEnds _school = new(words.School);
    private readonly WordEnds _source = new(words.Source);

    /// <summary>到湖北, 从中南到华北, 接近于华东, 从云南运进: somewhere else than what is told of.</summary>
    public bool Has(Reading reading, int index) => Before(reading.At(First(reading, index) - 1))
        || (reading.At(index + 1) is WordsMention behind && (_behind.Begins(behind.Text) || (_firm.Begins(behind.Text) && IsLow(reading, index)) || (_school.Begins(behind.Text) && IsRegion(reading, index))))
        || (reading.IsCue(index - 1, CueKind.From) && reading.IsCue(index + 1, CueKind.Toward))
        || IsSource(reading, index);

    private bool Before(Mention? mention) =>
        mention is CueMention { Means: CueKind.Toward or CueKind.Compare or CueKind.Above or CueKind.Below }
        || (mention is WordsMention words && _before.Ends(words.Text, words.Text.Length));

    // 开到淮南、宿县一带的, 流往陕西省宝鸡的: the first of the list, or the place above it right before.
    private static int First(Reading reading, int index)
    {
        while (reading.At(index - 1) is PlaceMention || (reading.IsMark(index - 1, '、') && reading.At(index - 2) is PlaceMention))
        {
            index -= reading.At(index - 1) is PlaceMention ? 1 : 2;
        }

        return index;
    }

    /// <summary>孝感、黄陂籍的: where people come from.</summary>
    public bool IsOrigin(Reading reading, int index) => reading.At(index + 1) is WordsMention behind && _behind.Begins(behind.Text);

    private static bool IsLow(Reading reading, int index) => ((PlaceMention)reading.Mentions[index]).Candidates.All(place => place.Level >= PlaceLevel.Prefecture);

    private static bool IsRegion(Reading reading, int index) => ((PlaceMention)reading.Mentions[index]).Candidates is [{ Level: PlaceLevel.GreatRegion }];

    // 从云南、江西等四省运进: behind the list stands what is done with goods that come from there.
    private bool IsSource(Reading reading, int index)
    {
        int first = index - 1;
        while (reading.IsJoin(first) || reading.At(first) is PlaceMention)
        {
            first--;
        }

        if (!reading.IsCue(first, CueKind.From))
        {
            return false;
        }

        int end = reading.ClauseOf(index).End;
        for (int i = index + 1; i < end; i++)
        {
            switch (reading.Mentions[i])
            {
                case WordsMention words when _source.Begins(words.Text) || _source.Ends(words.Text, before: 2):
                    return true;
                case WordsMention { Text.Length: <= 2 } or PlaceMention or MarkMention { Mark: '、' } or CueMention { Means: CueKind.Join or CueKind.ListEnd } or QuantityMention { Quantity.Value: < 100 }:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
