using System.Globalization;

namespace KpiPapers.Papers.Editions;

/// <summary>The values on a chart's axis, short enough to stand beside it whatever their size.</summary>
internal static class AxisText
{
    private static readonly (decimal From, string Word)[] Sizes = [(1e15m, ""), (1e12m, "tn"), (1e9m, "bn"), (1e6m, "m")];

    public static string Of(decimal value)
    {
        var size = Math.Abs(value);
        if (size >= Sizes[0].From) return value.ToString("0.#E+0", CultureInfo.InvariantCulture);
        foreach (var (from, word) in Sizes)
        {
            if (size >= from) return (value / from).ToString("#,##0.##", CultureInfo.InvariantCulture) + word;
        }
        return value.ToString(size >= 1000 ? "#,##0" : "0.####", CultureInfo.InvariantCulture);
    }
}
