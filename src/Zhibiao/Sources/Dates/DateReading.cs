using Zhibiao.Model;

namespace Zhibiao.Sources.Dates;

/// <summary>What a document writes where its date stands.</summary>
/// <param name="Date">The date; null where there is none or it can't be.</param>
/// <param name="Written">The words; empty where nothing is written.</param>
/// <param name="Impossible">Whether the words have the form of a date that the calendar lacks.</param>
internal readonly record struct DateReading(PartialDate? Date, string Written, bool Impossible = false)
{
    /// <summary>Nothing written.</summary>
    public static DateReading None => new(null, "");

    /// <summary>What is wrong; null where there is a date.</summary>
    public string? Problem =>
        Date is not null ? null
        : Written.Length == 0 ? Problems.NoDate
        : Impossible ? Problems.ImpossibleDate(Written)
        : Problems.UnreadableDate(Written);
}
