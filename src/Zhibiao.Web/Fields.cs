using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>The fields of the form, in their order: the one the reviewer most often corrects stands first.</summary>
internal static class Fields
{
    private static readonly string[] None = [];

    private static readonly string[] Statuses = ["actual", "actual, estimate", "planned", "planned, requirement", "planned, forecast"];

    private static readonly string[] Measures = ["level", "change", "growth", "multiple"];

    /// <summary>Name for the check, word of the page for the label, the choices where there are few, and where proposals come from.</summary>
    public static IReadOnlyList<object> All { get; } =
    [
        Field("value"), Field("unit"), Field("place", proposals: "places"), Field("indicator", proposals: "indicators"),
        Field("subject"), Field("period"), Field("status", Statuses), Field("measure", Measures),
    ];

    /// <summary>Names of the fields, in the order in which corrections are checked.</summary>
    public static IReadOnlyList<string> Names { get; } = ["value", "unit", "place", "indicator", "subject", "period", "status", "measure"];

    /// <summary>A field of a row as the form shows it and takes it back.</summary>
    public static string TextOf(Observation row, string name) =>
        Enum.TryParse(name, ignoreCase: true, out ObservationField field) ? ReviewSession.TextOf(row, field) : "";

    /// <summary>All fields of a row.</summary>
    public static Dictionary<string, string> Texts(Observation row) => Names.ToDictionary(name => name, name => TextOf(row, name), StringComparer.Ordinal);

    private static object Field(string name, string[]? choices = null, string proposals = "") => new { name, label = name, choices = choices ?? None, proposals };
}
