namespace Zhibiao.Model;

/// <summary>What of an observation a reviewer may correct; columns that change together are one field.</summary>
public enum ObservationField
{
    /// <summary>Bounds and modifier.</summary>
    Value,

    /// <summary>Unit, with its conversion.</summary>
    Unit,

    /// <summary>Place: id, names, level and province.</summary>
    Place,

    /// <summary>Indicator of the vocabulary, or none.</summary>
    Indicator,

    /// <summary>What is counted or measured, in words.</summary>
    Subject,

    /// <summary>Actual or planned, with the stance.</summary>
    Status,

    /// <summary>Level, change, growth or multiple.</summary>
    Measure,

    /// <summary>First and last day, or none.</summary>
    Period,
}
