using static Zhibiao.Model.Tables.ColumnType;

namespace Zhibiao.Model.Tables;

internal static class TargetsTable
{
    public static TableSchema<Target> Make() => new(dataset => dataset.Targets,
    [
        new("target_id", Text, "Stable id.", row => row.TargetId) { Required = true },
        new("document_id", Text, "The document that gives the target.", row => row.DocumentId) { Required = true },
        new("place_id", Text, "Place of the gazetteer; empty where it lacks the place.", row => row.PlaceId),
        new("place_zh", Text, "Chinese name of the place.", row => row.PlaceZh),
        new("place_en", Text, "English name of the place.", row => row.PlaceEn),
        new("indicator_id", Text, "Indicator of the vocabulary; empty where none says the same thing.", row => row.Indicator?.Id) { IsCounted = true },
        new("indicator_zh", Text, "Chinese name of the indicator.", row => row.Indicator?.NameZh),
        new("indicator_en", Text, "English name of the indicator.", row => row.Indicator?.NameEn),
        new("unit", Text, "Unit of baseline and target, as written.", row => row.Unit) { IsCounted = true },
        new("baseline_value", Number, "Baseline, one number for plotting.", row => row.BaselineValue) { Unit = "see unit" },
        new("baseline_low", Number, "Its inclusive lower bound.", row => row.BaselineLow) { Unit = "see unit" },
        new("baseline_high", Number, "Its inclusive upper bound.", row => row.BaselineHigh) { Unit = "see unit" },
        new("baseline_date", Date, "Last day that the baseline holds for.", row => row.BaselineDate),
        new("baseline_observation_id", Text, "The statement of the baseline; empty where the text gives only its growth.", row => row.BaselineObservationId),
        new("target_value", Number, "Target, one number for plotting.", row => row.TargetValue) { Unit = "see unit" },
        new("target_low", Number, "Its inclusive lower bound.", row => row.TargetLow) { Unit = "see unit" },
        new("target_high", Number, "Its inclusive upper bound.", row => row.TargetHigh) { Unit = "see unit" },
        new("target_start", Date, "First day of the target's period.", row => row.TargetStart),
        new("target_end", Date, "Last day of the target's period.", row => row.TargetEnd),
        new("target_observation_id", Text, "The statement of the target.", row => row.TargetObservationId),
        new("basis", Text, "What ties target and baseline.", row => Names.Of(row.Basis)) { Required = true, Categories = Categories.Bases },
        new("absolute_change", Number, "Target less baseline.", row => row.AbsoluteChange) { Unit = "see unit" },
        new("multiple", Number, "Target over baseline.", row => row.Multiple),
        new("growth_percent", Number, "Growth from baseline to target.", row => row.GrowthPercent) { Unit = "percent of the baseline" },
        new("stated_growth", Text, "The growth that the text itself claims, in its words.", row => row.StatedGrowth) { IsQuotation = true },
        new("consistent", ColumnType.Boolean, "Whether that claim agrees with the two values within rounding; empty where there is none or it can't be told.", row => row.Consistent),
        new("fulfilled_value", Number, "What a later document reports for the same place and indicator, at the target's date.", row => row.FulfilledValue) { Unit = "see unit" },
        new("fulfilled_date", Date, "Date of that report.", row => row.FulfilledDate),
        new("fulfilment", Number, "The reported result over the target.", row => row.Fulfilment),
        new("confidence", Number, "How likely the row is right: the lesser of its two observations' confidence.", row => row.Confidence) { Required = true, Bounds = (0, 1) },
        new("review", Text, "The lesser review state of its two observations.", row => Names.Of(row.Review)) { Required = true, Categories = Categories.Reviews },
        new("subject", Text, "What is counted or measured, as the text has it.", row => row.Subject),
        new("indicator_dimension", Text, "Dimension of the indicator: count, people, share, mass, area, money and so on.", row => row.Indicator?.Dimension) { IsCounted = true },
        new("indicator_group", Text, "Group of the vocabulary that the indicator belongs to.", row => row.Indicator?.Subject) { IsCounted = true },
    ])
    {
        Name = "targets",
        Description = "One row a planned target with its baseline.",
        PrimaryKey = ["target_id"],
        SortKey = ["indicator_id", "place_id", "place_zh", "target_end", "target_id"],
        ForeignKeys =
        [
            new(["document_id"], "documents", ["document_id"]),
            new(["baseline_observation_id"], "observations", ["observation_id"]),
            new(["target_observation_id"], "observations", ["observation_id"]),
        ],
        LookUps = [["document_id"], ["indicator_id", "place_id"]],
    };
}
