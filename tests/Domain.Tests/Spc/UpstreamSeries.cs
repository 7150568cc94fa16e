using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

using static KpiPapers.Domain.Spc.ChartKind;
using static KpiPapers.Domain.Spc.PointClass;

/// <summary>Series of NHSRplotthedots itself, with the limits that its snapshots and vignettes print.</summary>
internal static class UpstreamSeries
{
    public static IReadOnlyDictionary<string, KnownSeries> All { get; } = new Dictionary<string, KnownSeries>(StringComparer.Ordinal)
    {
        ["Twenty normal values vary as usual (test-ptd_spc.R)"] = new(
            "-0.56047565 -0.23017749 1.55870831 0.07050839 0.12928774 1.71506499 0.46091621 -1.26506123 -0.68685285 "
            + "-0.44566197 1.2240818 0.35981383 0.40077145 0.11068272 -0.55584113 1.78691314 0.49785048 -1.96661716 "
            + "0.7013559 -0.47279141",
            ControlChart, "-3.0114 0.1416 3.2946", "....................", CommonCause, Assurance.HitAndMiss)
        { Target = 0.5 },
        ["A value of 10 among them is screened from the limits and outside them (test-ptd_spc_standard.R)"] = new(
            "-0.56047565 -0.23017749 1.55870831 0.07050839 0.12928774 1.71506499 0.46091621 -1.26506123 -0.68685285 "
            + "-0.44566197 1.2240818 0.35981383 0.40077145 0.11068272 10 1.78691314 0.49785048 -1.96661716 0.7013559 "
            + "-0.47279141",
            ControlChart, "-2.3837 0.6694 3.7225", "..............O.....", CommonCause, Assurance.None),
        ["The first ten and the last ten of them have limits of their own (test-ptd_spc.R)"] = new(
            "-0.56047565 -0.23017749 1.55870831 0.07050839 0.12928774 1.71506499 0.46091621 -1.26506123 -0.68685285 "
            + "-0.44566197 1.2240818 0.35981383 0.40077145 0.11068272 -0.55584113 1.78691314 0.49785048 -1.96661716 "
            + "0.7013559 -0.47279141",
            ControlChart, "-2.6006 0.0746 2.7498; -3.2790 0.2086 3.6962", "....................", CommonCause, Assurance.None)
        { RebaseAt = [10] },
        ["Two values near opposite limits are no pattern (test-ptd_spc_standard.R)"] = new(
            "1 -1 1 -1 1 -1 1 -1 1 -1 1 -1 1 -1 5.5 -5.5",
            ControlChart, "-6.1750 0.0000 6.1750", "................", CommonCause, Assurance.None),
        ["A single outlier does not widen the limits (deviations.Rmd)"] = new(
            "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1",
            ControlChart, "-0.7156 1.9444 4.6044", "....O.............", CommonCause, Assurance.None),
        ["A fall is as much a trend as a rise"] = new(
            "0 -1 -2 -3 -4 -5 -6 -7 -8 -9 -10 -11",
            ControlChart, "-8.1600 -5.5000 -2.8400", "OOOttttttooo", Concern, Assurance.None),
    };
}
