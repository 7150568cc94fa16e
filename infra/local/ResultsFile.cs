using System.Globalization;
using CsvHelper;
using KpiPapers.Domain;

namespace KpiPapers.Local;

/// <summary>results.csv: one row for each indicator and quarter, for scripts and for the curious.</summary>
internal static class ResultsFile
{
    private static readonly string[] Headings =
        ["indicator", "quarter", "state", "value", "numerator", "denominator", "target", "judgement", "revision", "source"];

    public static async Task WriteAsync(IAsyncEnumerable<Result> results, string path, CancellationToken cancellationToken)
    {
        var rows = await results.OrderBy(result => result.Indicator, StringComparer.Ordinal).ThenBy(result => result.Quarter).ToListAsync(cancellationToken);
        await using var file = File.Create(path);
        using var csv = CsvWriter.Create(file, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteHeader(Headings);
        foreach (var row in rows) csv.WriteRecord(Cells(row));
    }

    private static string[] Cells(Result result) =>
    [
        result.Indicator,
        $"{result.Quarter}",
        $"{result.Figure.State}",
        Number(result.Figure.Value),
        Number(result.Figure.Numerator),
        Number(result.Figure.Denominator),
        result.Target?.UpTo is { } upTo ? $"{Number(result.Target.Value)} to {Number(upTo)}" : Number(result.Target?.Value),
        $"{result.Judgement}",
        $"{result.Revision}",
        string.Join("; ", result.Sources.Select(source => source.FileName).Distinct().Order(StringComparer.Ordinal)),
    ];

    /// <summary>As papers print it, at most two decimals, but without commas: programs read this.</summary>
    private static string Number(decimal? value) =>
        value is { } number ? Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) : "";
}
