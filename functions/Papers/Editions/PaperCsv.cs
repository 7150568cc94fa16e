using CsvHelper;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>The edition for programs: the figures behind the paper, a row for each indicator and each quarter that is printed.</summary>
/// <remarks>
/// By the UK government's tabular data standard: RFC 4180 in UTF-8 without a byte order mark, one header row, ISO 8601 dates, numbers
/// without commas or units, nothing where there is nothing.
/// </remarks>
public static class PaperCsv
{
    private static readonly string[] Headings =
    [
        "report", "quarter", "quarter_start", "quarter_end", "objective", "indicator", "name", "unit", "state", "value", "numerator",
        "denominator", "target", "target_up_to", "judgement", "provisional", "revision", "comparison_with_previous",
        "comparison_with_last_year", "comment", "action",
    ];

    /// <summary>
    /// Writes the file. The same paper gives the same bytes. Text that a spreadsheet would run as a formula begins with an apostrophe.
    /// </summary>
    public static byte[] Write(Paper paper)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true))
        {
            csv.WriteHeader(Headings);
            foreach (var (objective, row) in Rows(paper.Sections))
            {
                csv.WriteRecord([.. Cells(paper, objective, row, row.ThisQuarter), .. OnlyNow(row)]);
                csv.WriteRecord([.. Cells(paper, objective, row, row.PreviousQuarter), "", "", "", ""]);
                csv.WriteRecord([.. Cells(paper, objective, row, row.LastYear), "", "", "", ""]);
            }
        }
        return file.ToArray();
    }

    private static IEnumerable<(string Objective, IndicatorRow Row)> Rows(IEnumerable<PaperSection> sections) =>
        sections.SelectMany(section => section.Blocks.OfType<PaperBlock.Performance>()
            .SelectMany(block => block.Table.Objectives)
            .SelectMany(under => under.Indicators, (under, row) => (under.Objective, row))
            .Concat(Rows(section.Parts)));

    private static string[] Cells(Paper paper, string objective, IndicatorRow row, ResultCell result) =>
    [
        CsvCell.Text(paper.Title),
        $"{result.Quarter}",
        $"{result.Quarter.FirstDay:yyyy-MM-dd}",
        $"{result.Quarter.LastDay:yyyy-MM-dd}",
        CsvCell.Text(objective),
        CsvCell.Text(row.Code),
        CsvCell.Text(NameOf(row)),
        CsvCell.Text(row.Unit),
        $"{result.Figure.State}",
        CsvCell.Number(result.Figure.Value),
        CsvCell.Number(result.Figure.Numerator),
        CsvCell.Number(result.Figure.Denominator),
        CsvCell.Number(result.TargetValue),
        CsvCell.Number(result.TargetUpTo),
        $"{result.Judgement}",
        result.IsProvisional ? "true" : "false",
        $"{result.Revision}",
    ];

    /// <summary>What the paper says of this quarter alone.</summary>
    private static string[] OnlyNow(IndicatorRow row) =>
        [CsvCell.Text(row.SincePrevious), CsvCell.Text(row.SinceLastYear), CsvCell.Text(row.Comment), CsvCell.Text(row.Action)];

    /// <summary>The name without the code, which has a column of its own.</summary>
    private static string NameOf(IndicatorRow row)
    {
        var code = $"{row.Code} – ";
        return row.Name.StartsWith(code, StringComparison.Ordinal) ? row.Name[code.Length..] : row.Name;
    }
}
