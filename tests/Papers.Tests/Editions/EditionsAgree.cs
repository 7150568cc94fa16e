using System.Globalization;
using KpiPapers.Domain;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Papers.Tests.Editions;

/// <summary>One paper, three files: no figure, target, colour or comment is another in any of them.</summary>
public sealed class EditionsAgree
{
    public static TheoryData<string> Names => ["full", "empty", "many"];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_table_says_stands_in_the_PDF_and_in_the_page(string name)
    {
        var paper = Samples.All[name];
        var pdf = WithoutSpaces(string.Concat(new PdfReader(PaperPdf.Write(paper)).Pages.Select(page => page.Words)));
        var html = WithoutSpaces(Page.Of(paper).Text);

        Assert.All(Rows(paper).SelectMany(Printed), text =>
        {
            Assert.Contains(WithoutSpaces(text), pdf, StringComparison.Ordinal);
            Assert.Contains(WithoutSpaces(text), html, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_pages_rows_say_what_the_models_rows_say(string name)
    {
        var rows = Page.Of(Samples.All[name]).All("div").Single(frame => frame.Attribute("class")?.Value == "frame performance")
            .Descendants("tr").Where(row => row.Elements("td").Any()).ToList();

        Assert.All(Rows(Samples.All[name]).Zip(rows), pair =>
        {
            var row = WithoutSpaces(Page.TextOf(pair.Second));
            Assert.All(Printed(pair.First), text => Assert.Contains(WithoutSpaces(text), row, StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_figures_for_programs_are_those_that_are_printed(string name)
    {
        var paper = Samples.All[name];
        var cells = Rows(paper).SelectMany(Results, (row, cell) => (row, cell)).ToList();
        var lines = CsvFile.Read(paper);

        Assert.Equal(cells.Count, lines.Count);
        Assert.All(cells.Zip(lines), pair =>
        {
            var ((row, cell), line) = pair;
            var unit = new Unit(line["unit"]);
            Assert.Equal(row.Code, line["indicator"]);
            Assert.Equal($"{row.Code} – {line["name"]}", row.Name);
            if (line["value"].Length > 0) Assert.Equal(cell.Value, unit.Print(Number(line["value"])));
            else Assert.NotEqual("Value", line["state"]);
            if (line["target"].Length > 0) Assert.Equal(cell.Target, $"Target: {unit.Print(Number(line["target"]))}");
            if (line["numerator"].Length > 0)
                Assert.Equal(cell.Counts, $"{Unit.Number(Number(line["numerator"]))} / {Unit.Number(Number(line["denominator"]))}");
        });
    }

    private static IEnumerable<IndicatorRow> Rows(Paper paper) =>
        paper.The<PaperBlock.Performance>().Table.Objectives.SelectMany(objective => objective.Indicators);

    private static IEnumerable<string> Printed(IndicatorRow row) =>
    [
        row.Name, row.JudgementText, row.Comment, row.Action,
        .. Results(row).SelectMany(cell => new[] { cell.Value, cell.Counts, cell.Target, cell.Notes }),
    ];

    private static ResultCell[] Results(IndicatorRow row) => [row.ThisQuarter, row.PreviousQuarter, row.LastYear];

    private static decimal Number(string cell) => decimal.Parse(cell, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string WithoutSpaces(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
