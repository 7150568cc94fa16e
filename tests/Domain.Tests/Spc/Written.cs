using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

/// <summary>Series and verdicts as the tables of cases write them.</summary>
internal static class Written
{
    public static double[] Numbers(string text) => [.. text.Split(' ').Select(double.Parse)];

    public static string Letters(this ProcessChart chart) => string.Concat(chart.Points.Select(Letter));

    private static char Letter(ChartPoint point)
    {
        if (point.Class is PointClass.NotJudged) return '-';
        if (point.Rule is SpecialCauseRule.None) return '.';
        var letter = point.Rule switch
        {
            SpecialCauseRule.OutsideLimits => 'O',
            SpecialCauseRule.Trend => 'T',
            SpecialCauseRule.TwoOfThree => 'N',
            _ => 'R',
        };
        return point.Side is PointSide.High ? letter : char.ToLowerInvariant(letter);
    }
}
