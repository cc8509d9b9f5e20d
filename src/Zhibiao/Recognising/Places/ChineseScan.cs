using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Recognising.Places;

/// <summary>Walks a stretch of Chinese text once, left to right, and collects the places named in it.</summary>
internal sealed class ChineseScan(PlaceWords words, string text, TextSpan span, DateOnly? date)
{
    private readonly List<PlaceMention> _found = [];
    private readonly NameContext _context = new(words, text, span, date);

    private PlaceMention? Last => _found.Count > 0 ? _found[^1] : null;

    public List<PlaceMention>? Run()
    {
        for (int at = words.Next(text, span.Start, span.End); at < span.End;)
        {
            at += Math.Max(1, Read(at));
            at = Last?.Span.End == at ? at : words.Next(text, at, span.End);
        }

        return _found.Count == 0 ? null : new PlaceLists(words, text, span, date).Settle(_found);
    }

    private int Read(int at)
    {
        if (!NameShape.IsHan(text[at]))
            return 1;
        int length = BelowCounty(at);
        if (length == 0)
            length = UnlistedName(at);
        if (length > 0)
            return length;
        int end = span.End;
        while (words.Longest(text, at, end, out length) is { } word)
        {
            int used = Take(word, at, at + length);
            if (used > 0)
                return used;
            end = at + length - 1;
        }

        return Letters(at);
    }

    private int Take(PlaceWord word, int at, int end)
    {
        if (!word.FitsBetween(text, at, end, span))
            return 0;
        switch (word.Kind)
        {
            case PlaceWordKind.Guard:
                return end - at;
            case PlaceWordKind.Reference:
                return Add(new TextSpan(at, end), word.Rule, PlaceForm.Reference, word.Text, [], word.Level);
            case PlaceWordKind.Area:
                return Add(new TextSpan(at, end), word.Rule, PlaceForm.Name, word.Text, Candidates.Unknown(word.Text, PlaceLevel.Area, "area"));
            case PlaceWordKind.Foreign:
                return Add(new TextSpan(at, end), word.Rule, PlaceForm.Other, word.Text, []);
            default:
                return word.Full ? FullName(word, at, end) : ShortName(word, at, end);
        }
    }

    private int FullName(PlaceWord word, int at, int end)
    {
        if (word.Text[^1] == '市' && end < span.End && "场价面斤亩尺担".Contains(text[end]))
            return 0;
        if (word.NeedsContext && !_context.FullNameFits(word, at, Last))
            return 0;
        int body = (word.Ranks & Ranks.Country) != 0 ? 0 : Body(words.BodiesBehindFull, end, Ranks.Any, out Ranks _);
        if (body > 0)
            return Add(new TextSpan(at, end + body), "body", PlaceForm.Body, word.Text, Best(word, Ranks.Any));

        // Great regions have no suffix of their own: 东北局, 中南军政委员会.
        if ((word.Ranks & Ranks.Region) != 0 && Body(words.BodiesBehindShort, end, Ranks.Region, out Ranks allowed) is > 0 and int office)
            return Add(new TextSpan(at, end + office), "body", PlaceForm.Body, word.Text, Best(word, allowed));
        if ((word.Ranks & Ranks.Above) != 0 && NamedAfter.IsAt(text, end, span.End, word.Ranks))
            return Add(new TextSpan(at, end), "named-after", PlaceForm.Other, word.Text, []);
        return Add(new TextSpan(at, end), Rule(at, "name"), PlaceForm.Name, word.Text, Best(word, Ranks.Any));
    }

    private int ShortName(PlaceWord word, int at, int end)
    {
        int used = (word.Ranks & Ranks.Above & ~Ranks.Municipality) == 0 ? WithSuffix(word, at, end) : 0;
        if (used > 0)
            return used;
        int body = Body(words.BodiesBehindShort, end, word.Ranks, out Ranks allowed);
        if (body > 0)
        {
            ImmutableArray<Place> places = Best(word, allowed);
            return Add(new TextSpan(at, end + body), "body", PlaceForm.Body, word.Text, places.Length > 0 ? places : Best(word, Ranks.Any));
        }

        if (word.NeedsContext && !_context.ShortNameFits(word, at, end, Last))
            return 0;
        if (NamedAfter.IsAt(text, end, span.End, word.Ranks))
            return Add(new TextSpan(at, end), "named-after", PlaceForm.Other, word.Text, []);
        return Add(new TextSpan(at, end), Rule(at, "short-name"), PlaceForm.Name, word.Text, Best(word, Ranks.Any));
    }

    /// <summary>荆州地区, 邵阳区, and forms that the gazetteer lacks: 平凉市, 南平专区.</summary>
    private int WithSuffix(PlaceWord word, int at, int end)
    {
        if (end >= span.End)
            return 0;
        char next = end + 1 < span.End ? text[end + 1] : '\n';
        (int length, Ranks ranks, PlaceLevel level, string kind) = text[end] switch
        {
            '地' when next == '区' => (2, Ranks.Prefecture | Ranks.Cities, PlaceLevel.Prefecture, ""),
            '专' when next == '区' => (2, Ranks.Prefecture, PlaceLevel.Prefecture, "special_district"),
            '分' when next == '区' => (2, Ranks.Prefecture, PlaceLevel.Prefecture, ""),
            '区' when !"别分域间乡党级".Contains(next) => (1, Ranks.Prefecture, PlaceLevel.Prefecture, ""),
            '市' when !"场价面斤亩尺担委府郊".Contains(next) => (1, Ranks.None, PlaceLevel.County, "city"),
            '县' when !"委府社".Contains(next) => (1, Ranks.None, PlaceLevel.County, "county"),
            _ => (0, Ranks.None, PlaceLevel.Area, ""),
        };
        if (length == 0)
            return 0;
        ImmutableArray<Place> places = Best(word, ranks);
        string name = text[at..(end + length)];
        var whole = new TextSpan(at, end + length);
        if (places.Length > 0)
            return Add(whole, "name-with-area", PlaceForm.Name, name, places);
        if (kind.Length > 0 && (!word.NeedsContext || _context.FullNameFits(word, at, Last)))
            return Add(whole, "unlisted-name", PlaceForm.Name, name, Candidates.Unknown(name, level, kind));
        return text[end] == '区' && !word.NeedsContext ? Add(whole, "below-county", PlaceForm.Other, name, []) : 0;
    }

    /// <summary>Length of the body's word at the place; 0 where none, or where the place can't have such a body.</summary>
    private int Body(PhraseTrie<PlaceWords.Body> bodies, int at, Ranks has, out Ranks allowed)
    {
        allowed = Ranks.None;
        PlaceWords.Body[] found = bodies.Longest(text, at, span.End, out int length);
        if (found.Length == 0)
            return 0;
        foreach (PlaceWords.Body body in found)
        {
            bool follows = at + length < span.End && body.NotBefore.Contains(text[at + length]);
            if (!follows)
                allowed |= body.Ranks;
        }

        return (allowed & has) != 0 ? length : 0;
    }

    /// <summary>Districts, townships and villages right behind their county: 岸堤区, 武盛镇, 七区.</summary>
    private int BelowCounty(int at)
    {
        if (Last is not { } last || last.Span.End != at
            || !(last.Rule == "below-county" || (last is { Form: PlaceForm.Name, Candidates: [{ Level: PlaceLevel.Prefecture or PlaceLevel.County or PlaceLevel.Province, Kind: not ("province" or "autonomous_region") }, ..] })))
        {
            return 0;
        }

        int p = text[at] == '第' ? at + 1 : at;
        int number = NameShape.Count(text, p, span.End, out int _);
        if (number is > 0 and < 4 && p + number < span.End && text[p + number] is '区' or '乡' or '村')
            return Add(new TextSpan(at, p + number + 1), "below-county", PlaceForm.Other, text[at..(p + number + 1)], []);
        for (int end = at + 2; end <= at + 4 && end < span.End; end++)
        {
            if (NameShape.IsDistrictSuffix(text, end, span.End) && NameShape.MayNameDistrict(text.AsSpan(at, end - at)))
                return Add(new TextSpan(at, end + 1), "below-county", PlaceForm.Other, text[at..(end + 1)], []);
        }

        return 0;
    }

    /// <summary>A name that the gazetteer lacks, seen at its suffix: 永全县, 新海连市, 松泽乡, 黄冕人民公社.</summary>
    private int UnlistedName(int at)
    {
        char next = at + 1 < span.End ? text[at + 1] : '\n';
        (int length, PlaceLevel level, string kind) = text[at] switch
        {
            '县' => (1, PlaceLevel.County, "county"),
            '全' when next == '县' => (2, PlaceLevel.County, "county"),
            '市' when text[at - 1 < span.Start ? at : at - 1] != '城' && !"场价面斤亩尺担郊委府里内".Contains(next) => (1, PlaceLevel.County, "city"),
            '专' when next == '区' => (2, PlaceLevel.Prefecture, "special_district"),
            '省' when !"吃钱工力下料委社府里内外级属".Contains(next) => (1, PlaceLevel.Province, "province"),
            '乡' or '镇' or '村' when NameShape.IsDistrictSuffix(text, at, span.End) => (1, PlaceLevel.Area, ""),
            '公' when next == '社' => (2, PlaceLevel.Area, ""),
            _ => (0, PlaceLevel.Area, ""),
        };
        if (length == 0)
            return 0;
        int limit = Math.Max(span.Start, Last?.Span.End ?? 0);
        int suffix = text[at] == '全' ? at + 1 : text[at] == '公' && at - limit > 2 && text.AsSpan(at - 2, 2) is "人民" ? at - 2 : at;
        int start = NameShape.Start(text, suffix, limit, 3);
        if (start < 0 || !UnlistedNameFits(start, suffix - start, limit, level))
            return 0;
        string name = text[start..(at + length)];
        var whole = new TextSpan(start, at + length);
        if (level == PlaceLevel.Area)
            Add(whole, "below-county", PlaceForm.Other, name, []);
        else
            Add(whole, "unlisted-name", PlaceForm.Name, name, Candidates.Unknown(name, level, kind));
        return length;
    }

    private bool UnlistedNameFits(int start, int length, int limit, PlaceLevel level)
    {
        bool behindAbove = start == limit && Last is { Form: PlaceForm.Name, Candidates: [{ } above, ..] } && above.Level < level && above.Level >= PlaceLevel.Province;
        char before = start > span.Start ? text[start - 1] : '\n';
        return level switch
        {
            PlaceLevel.Province => length == 2 && (before is '。' or '，' or '\n' || start == span.Start),
            PlaceLevel.County when length == 1 => before == '、',
            PlaceLevel.County when OfficeFollows(start + length + 1) => behindAbove,
            _ => length > 1 && (behindAbove || start == span.Start || NameShape.IsBoundary(before)),
        };
    }

    /// <summary>县委, 县级: before it a verb is likelier than a name that nobody lists.</summary>
    private bool OfficeFollows(int at) => at < span.End && "委府里内级长城".Contains(text[at]);

    /// <summary>晋、冀、鲁、豫 and 闽粤两省.</summary>
    private int Letters(int at)
    {
        if (!words.Letters.ContainsKey(text[at]))
            return 1;
        int count = 0;
        int p = at;
        bool marks = false;
        while (p < span.End && words.Letters.ContainsKey(text[p]))
        {
            count++;
            p++;
            if (p + 1 < span.End && text[p] == '、' && words.Letters.ContainsKey(text[p + 1]))
            {
                marks = true;
                p++;
            }
        }

        PlaceLists.Closer closer = PlaceLists.CloserAt(words, text, p, span.End);
        bool closed = (closer.Ranks & Ranks.Province) != 0 && (closer.Said || marks || closer.Count == count);
        bool listed = marks && count >= 3 && (p == span.End || !NameShape.IsHan(text[p]));
        if (count < 2 || !(closed || listed) || (at > span.Start && text[at - 1] == '、'))
            return 1;
        for (int i = at; i < p; i++)
        {
            if (text[i] != '、')
                Add(new TextSpan(i, i + 1), "letter", PlaceForm.Name, text[i..(i + 1)], Candidates.Best(words.Letters[text[i]], "", date, Ranks.Province | Ranks.Municipality));
        }

        return p - at;
    }

    private string Rule(int at, string rule) =>
        at - span.Start >= 2 && text[at - 1] is '社' or '报' && at - span.Start >= 2 && text[at - 2] is '华' or '本' && Dated(at) ? "dateline" : rule;

    private bool Dated(int at)
    {
        int stop = Math.Min(span.End, at + 20);
        return text.AsSpan(at, stop - at).IndexOfAny('讯', '电') > 0;
    }

    private ImmutableArray<Place> Best(PlaceWord word, Ranks ranks) => Candidates.Best(word.Places, word.Text, date, ranks);

    private int Add(TextSpan at, string rule, PlaceForm form, string name, ImmutableArray<Place> candidates, PlaceLevel? level = null)
    {
        _found.Add(new PlaceMention(at, rule, form, name, candidates, level));
        return at.Length;
    }
}
