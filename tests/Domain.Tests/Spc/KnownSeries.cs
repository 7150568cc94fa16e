using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

/// <summary>A series whose limits and verdicts were worked out by hand or in exact fractions, apart from the code under test.</summary>
/// <param name="Text">Its values, apart by spaces.</param>
/// <param name="Kind">What can be drawn of its latest group.</param>
/// <param name="Limits">Lower limit, centre and upper limit of each group to four decimals, or the centre alone without limits.</param>
/// <param name="Points">
/// A letter for each value's rule: O outside, T trend, N near in two of three, R run, capital when high or rising; a dot for common cause
/// and a dash for not judged.
/// </param>
/// <param name="Variation">The class of the last value.</param>
/// <param name="Assurance">The verdict on the target.</param>
internal sealed record KnownSeries(string Text, ChartKind Kind, string Limits, string Points, PointClass Variation, Assurance Assurance)
{
    public static IReadOnlyDictionary<string, KnownSeries> All { get; } =
        new[]
        {
            UpstreamSeries.All, SeriesOfOutliersAndTrends.All, SeriesNearALimitAndOnOneSide.All, SeriesWithATarget.All, SeriesInGroups.All,
            SeriesTooThinToJudge.All,
        }
        .SelectMany(series => series).ToDictionary(StringComparer.Ordinal);

    public double? Target { get; init; }

    public ImprovementDirection Direction { get; init; } = ImprovementDirection.HigherIsBetter;

    public int[]? RebaseAt { get; init; }

    public int? FixAfter { get; init; }

    public ProcessChart Chart => ProcessControl.Analyse(Written.Numbers(Text), Target, Direction, RebaseAt, FixAfter);
}
