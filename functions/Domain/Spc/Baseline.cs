namespace KpiPapers.Domain.Spc;

/// <summary>What the limits of a group rest on (R/ptd_spc_standard.R, NHSRplotthedots 0.2.2).</summary>
/// <param name="Centre">The mean of all its values, those behind a dropped moving range too.</param>
/// <param name="MeanMovingRange">The mean distance from a value to the next after screening; exactly 0 when it is less than a hair.</param>
/// <param name="IsConstant">Whether all its values are equal.</param>
/// <param name="Precision">How its numbers are compared.</param>
internal sealed record Baseline(double Centre, double MeanMovingRange, bool IsConstant, Precision Precision)
{
    // Nelson, Control charts for individual measurements, Journal of Quality Technology 14(3), 1982. Upstream has 3.267, for D4 = 3.268.
    internal const double ScreenFrom = 3.267;

    public static Baseline Of(double[] values)
    {
        var precision = Precision.For(values);
        var ranges = values.Zip(values.Skip(1), (value, next) => Math.Abs(next - value)).ToList();
        var screened = Mean(Screened(ranges, precision));
        return new(
            values.Average(),
            precision.Compare(screened, 0) == 0 ? 0 : screened,
            ranges.TrueForAll(range => precision.Compare(range, 0) == 0),
            precision);
    }

    /// <summary>Screens once, as upstream does: ranges that stand out only after the first screening stay.</summary>
    private static IEnumerable<double> Screened(List<double> ranges, Precision precision)
    {
        var from = ScreenFrom * Mean(ranges);
        return ranges.Where(range => precision.Compare(range, from) < 0);
    }

    private static double Mean(IEnumerable<double> ranges) => ranges.DefaultIfEmpty(0).Average();
}
