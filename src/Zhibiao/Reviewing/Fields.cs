using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>Carries fields from one row to another.</summary>
internal static class Fields
{
    /// <summary>All fields, in their order.</summary>
    public static ImmutableArray<ObservationField> All { get; } = [.. Enum.GetValues<ObservationField>()];

    /// <summary>The row with one field of another, and with what the other says of where that field was carried over from.</summary>
    public static Observation Take(this Observation row, Observation other, ObservationField field)
    {
        string[] marks = Marks(field);
        return row.Value(other, field) with { Inherited = [.. row.Inherited.Except(marks).Concat(other.Inherited.Intersect(marks)).Order(StringComparer.Ordinal)] };
    }

    /// <summary>The row without the marks that fields were carried over from elsewhere, for fields that a reviewer has set.</summary>
    public static Observation Said(this Observation row, IEnumerable<ObservationField> fields) =>
        row with { Inherited = [.. row.Inherited.Except(fields.SelectMany(Marks))] };

    /// <summary>The words of the column inherited that speak of a field.</summary>
    private static string[] Marks(ObservationField field) => field switch
    {
        ObservationField.Unit => ["percent", "unit"],
        ObservationField.Place => ["place"],
        ObservationField.Indicator or ObservationField.Subject => ["subject"],
        ObservationField.Period => ["period", "year"],
        _ => [],
    };

    private static Observation Value(this Observation row, Observation other, ObservationField field) => field switch
    {
        ObservationField.Value => row with
        {
            Quantity = row.Quantity with { Kind = other.Quantity.Kind, Low = other.Quantity.Low, High = other.Quantity.High, Modifier = other.Quantity.Modifier },
        },
        ObservationField.Unit => row with { Quantity = row.Quantity with { Unit = other.Quantity.Unit, Si = other.Quantity.Si } },
        ObservationField.Place => row with
        {
            PlaceId = other.PlaceId,
            PlaceZh = other.PlaceZh,
            PlaceEn = other.PlaceEn,
            PlaceLevel = other.PlaceLevel,
            ProvinceId = other.ProvinceId,
        },
        ObservationField.Indicator => row with { Indicator = other.Indicator },
        ObservationField.Subject => row with { Subject = other.Subject },
        ObservationField.Status => row with { Status = other.Status, Stance = other.Stance },
        ObservationField.Measure => row with { Measure = other.Measure },
        _ => row with { Period = other.Period },
    };

    /// <summary>The row with all fields of another; where it stands and what made it stay.</summary>
    public static Observation TakeAll(this Observation row, Observation other) =>
        All.Aggregate(row, (taken, field) => taken.Take(other, field)) with { Inherited = other.Inherited };

    /// <summary>What differs between two rows, in words.</summary>
    public static ImmutableArray<FieldChange> Changes(Observation old, Observation now) =>
        [.. All.Select(field => new FieldChange(field, FieldText.Of(old, field), FieldText.Of(now, field))).Where(change => change.Old != change.New)];
}
