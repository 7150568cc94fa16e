using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Configuration;

/// <summary>An amber band as people write it: <c>10%</c> of the target, <c>15</c> in the indicator's unit, or <c>floor 330</c>.</summary>
internal static class AmberBand
{
    public const string Expected = "10% of the target, a distance such as 15 in the indicator's unit, or a worst value such as floor 330";
    private const string FloorWord = "floor ";

    /// <summary>Reads a band; blank is the default.</summary>
    public static bool TryRead(string text, out Tolerance? tolerance)
    {
        tolerance =
            text.Length == 0 ? Tolerance.Default
            : text.StartsWith(FloorWord, StringComparison.OrdinalIgnoreCase) ? Number(text[FloorWord.Length..]) is { } floor ? new Tolerance.Floor(floor) : null
            : text.EndsWith('%') ? Number(text[..^1]) is { } percent and >= 0 ? new Tolerance.Percent(percent) : null
            : Number(text) is { } distance and >= 0 ? new Tolerance.Absolute(distance) : null;
        return tolerance is not null;
    }

    private static decimal? Number(string text) =>
        NumberText.TryRead(Words.Trim(Encoding.UTF8.GetBytes(text)), out var number) ? number : null;
}
