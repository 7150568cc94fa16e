using System.Collections.Immutable;

namespace KpiPapers.Domain;

/// <summary>Something a council measures every quarter.</summary>
public sealed record Indicator
{
    /// <summary>The council's own code, such as CSU10; unique without regard to case.</summary>
    public required string Code { get; init; }

    /// <summary>Its name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Code and name as they head a row: <c>CSU10 – Calls: average wait</c>.</summary>
    public string Label => $"{Code} – {Name}";

    /// <summary>The service that answers for it.</summary>
    public required string Service { get; init; }

    /// <summary>The id of the recipient who explains its figures; null where the lead officer of the paper does.</summary>
    public string? Owner { get; init; }

    /// <summary>The corporate objective it stands under in a paper.</summary>
    public required string Objective { get; init; }

    /// <summary>What its values count.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Which way is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How a quarter's value is made.</summary>
    public required Calculation Calculation { get; init; }

    /// <summary>Its targets, in any order; empty for information only.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>
    /// The target in force on the quarter's last day, so that a quarter has one target even when a new one begins within it;
    /// null when there is none yet, or the indicator is for information only.
    /// </summary>
    public Target? TargetFor(Quarter quarter) =>
        Polarity is Polarity.InfoOnly ? null : Targets.Where(target => target.From <= quarter.LastDay).MaxBy(target => target.From);
}
