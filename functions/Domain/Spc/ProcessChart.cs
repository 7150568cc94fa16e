using System.Collections.Immutable;

namespace KpiPapers.Domain.Spc;

/// <summary>A series with its limits and verdicts, as <see cref="ProcessControl.Analyse"/> makes it.</summary>
/// <param name="Points">One for each value, in their order.</param>
/// <param name="Groups">One for each rebase and one before, in order and without gaps; empty for an empty series.</param>
/// <param name="Target">In the indicator's unit; null when there is none.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Assurance">Whether the latest group's process meets the target.</param>
public sealed record ProcessChart(
    ImmutableArray<ChartPoint> Points,
    ImmutableArray<ProcessGroup> Groups,
    double? Target,
    ImprovementDirection Direction,
    Assurance Assurance)
{
    /// <summary>
    /// What can be said now: the kind of the latest group. Earlier groups keep their own kinds and limits.
    /// </summary>
    public ChartKind Kind => Groups.IsEmpty ? ChartKind.NotEnoughData : Groups[^1].Kind;

    /// <summary>The verdict on variation: the class of the last value; not judged unless the kind is a control chart.</summary>
    public PointClass Variation => Points.IsEmpty ? PointClass.NotJudged : Points[^1].Class;
}
