using System.Globalization;

namespace KpiPapers.Domain;

/// <summary>What a value counts, and how it is printed: <c>%</c> closes up to the number, any other unit follows it after a space.</summary>
/// <param name="Name">The word as printed, in the plural: <c>seconds</c>, <c>attendances</c>, <c>%</c>.</param>
public sealed record Unit(string Name)
{
    /// <summary>
    /// A printed figure: at most two decimals, half away from zero, trailing zeros trimmed, commas from 1,000
    /// (style of GOV.UK: numbers).
    /// </summary>
    public static string Number(decimal value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>The value with its unit: <c>6.4%</c>, <c>138 seconds</c>.</summary>
    public string Print(decimal value) => Name == "%" ? $"{Number(value)}%" : $"{Number(value)} {Name}";
}
