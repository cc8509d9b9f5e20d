using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>A statistic while its fields are being found.</summary>
internal sealed class Statement
{
    public required int Index { get; init; }

    public required QuantityMention Mention { get; init; }

    public required Quantity Quantity { get; set; }

    public List<Spot> Places { get; set; } = [];

    public Status Status { get; set; }

    public Stance Stance { get; set; }

    public Measure Measure { get; set; }

    public Period? Period { get; set; }

    public string Subject { get; set; } = "";

    /// <summary>The subject as the row shows it.</summary>
    public string Wording { get; set; } = "";

    public Indicator? Indicator { get; set; }

    public string StatedPair { get; set; } = "";

    public string Rule { get; set; } = "statement";

    /// <summary>Whether it is the baseline of 由A增至B or of a bracket with 现有.</summary>
    public bool Baseline { get; set; }

    /// <summary>The statement that it is the target of (由A增至B), or null.</summary>
    public Statement? From { get; set; }

    /// <summary>Whether it speaks of the yield of a harvest (增产, 减产, 亩产).</summary>
    public bool Harvest { get; set; }

    /// <summary>What was understood, not said, in the order in which it was found out.</summary>
    public List<string> Inherited { get; } = [];

    /// <summary>Notes that a field was understood, not said.</summary>
    public void Inherit(string what)
    {
        if (!Inherited.Contains(what))
        {
            Inherited.Add(what);
        }
    }
}
