using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers.OpenData;

/// <summary>
/// What programs are given of a result, under names that stay: a column is added at the end, and none is renamed or left out. The README of
/// the function that serves them says what each is.
/// </summary>
internal static class ResultColumns
{
    /// <summary>The columns, in order. Each gives text, a number, true or false, a list of texts, or null for nothing.</summary>
    public static ImmutableArray<(string Name, Func<OpenResult, object?> Of)> All { get; } =
    [
        ("indicator", row => row.Indicator.Code),
        ("name", row => row.Indicator.Name),
        ("service", row => row.Indicator.Service),
        ("objective", row => row.Indicator.Objective),
        ("unit", row => row.Indicator.Unit.Name),
        ("quarter", row => $"{row.Result.Quarter}"),
        ("quarter_start", row => $"{row.Result.Quarter.FirstDay:yyyy-MM-dd}"),
        ("quarter_end", row => $"{row.Result.Quarter.LastDay:yyyy-MM-dd}"),
        ("state", row => $"{row.Result.Figure.State}"),
        ("value", row => row.Result.Figure.Value),
        ("value_printed", row => FigureText.Of(row.Result.Figure, row.Indicator.Unit)),
        ("numerator", row => row.Result.Figure.Numerator),
        ("denominator", row => row.Result.Figure.Denominator),
        ("target", row => row.Result.Target?.Value),
        ("target_up_to", row => row.Result.Target?.UpTo),
        ("judgement", row => row.Result.Judgement?.ToString()),
        ("provisional", row => row.Result.IsProvisional),
        ("revision", row => (decimal)row.Result.Revision),
        ("rule", row => row.Result.RuleVersion),
        ("papers", row => row.Papers),
        ("files", row => row.Result.Sources.Select(file => file.FileName).Distinct().ToImmutableArray()),
    ];
}
