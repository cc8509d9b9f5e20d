using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>Whole years side by side, each named in its middle, so that the last day of 1954 is not read as 1955.</summary>
internal sealed class TimeAxis
{
    private readonly double _width;
    private readonly DateOnly _from;
    private readonly DateOnly _to;

    /// <summary>Covers the days given.</summary>
    public TimeAxis(IEnumerable<DateOnly> days, double width)
    {
        List<DateOnly> all = [.. days];
        _width = width;
        _from = new(all.Min().Year, 1, 1);
        _to = new(all.Max().Year + 1, 1, 1);
    }

    /// <summary>Pixel of a day's end.</summary>
    public double At(DateOnly day) => _width * (day.DayNumber - _from.DayNumber) / (_to.DayNumber - _from.DayNumber);

    /// <summary>The x encoding of the field <c>date</c>.</summary>
    public JsonObject Encoding()
    {
        IEnumerable<DateOnly> starts = Enumerable.Range(_from.Year, _to.Year - _from.Year + 1).Select(y => new DateOnly(y, 1, 1));
        return new()
        {
            ["field"] = "date",
            ["type"] = "temporal",
            ["scale"] = new JsonObject { ["type"] = "utc", ["domain"] = new JsonArray(Stamp(_from), Stamp(_to)), ["nice"] = false },
            ["axis"] = new JsonObject
            {
                ["values"] = Json.Array(starts.Select(d => (JsonNode?)JsonValue.Create(Stamp(d)))),
                ["tickCount"] = _to.Year - _from.Year + 1,
                ["labels"] = false,
                ["grid"] = false,
            },
        };
    }

    /// <summary>The years' names, as many as there is room for.</summary>
    public JsonObject Years(double height)
    {
        int years = _to.Year - _from.Year;
        int every = (int)Math.Ceiling((TextWidths.Of("1954", Frame.Small) + 10) * years / _width);
        IEnumerable<JsonObject> rows = Enumerable.Range(_from.Year, years).Where(y => (y - _from.Year) % every == 0).Select(y => new JsonObject
        {
            ["year"] = $"{y}",
            ["x"] = Json.Px((At(new DateOnly(y, 1, 1)) + At(new DateOnly(y + 1, 1, 1))) / 2),
        });
        return new()
        {
            ["name"] = "years",
            ["data"] = Json.Data("years", rows),
            ["mark"] = Json.Piece($"{{'type': 'text', 'fontSize': {Frame.Small}, 'color': '{Palette.Quiet}'}}"),
            ["encoding"] = Json.Piece($"{{'x': {{'value': {{'expr': 'datum.x'}}}}, 'y': {{'value': {Json.Px(height + 11)}}}, 'text': {{'field': 'year'}}}}"),
        };
    }

    private static long Stamp(DateOnly day) => (day.DayNumber - new DateOnly(1970, 1, 1).DayNumber) * 86_400_000L;
}
