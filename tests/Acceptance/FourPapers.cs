using System.Text.RegularExpressions;
using KpiPapers.Domain;

namespace KpiPapers.Acceptance;

/// <summary>
/// The four papers that the seeds come to, against what the real ones had: each cover field, section, figure, table row and fact. The tables
/// of expectations are the specification; where a real paper had no figure, ours says so.
/// </summary>
public sealed partial class FourPapers(Seeded seeded)
{
    public static readonly Quarter[] Quarters = [Quarter.Of(2018, 2), Quarter.Of(2019, 2), Quarter.Of(2020, 1), Quarter.Of(2020, 2)];

    /// <summary>What every paper has after what the real ones had.</summary>
    private static readonly string[] Added = ["Trends", "How the figures are made and judged", "Where the figures come from"];

    public static TheoryData<string, string, string> CoverRows => [.. PaperExpectations.Cover];

    public static TheoryData<string, string, string, string, string, string> FigureRows => [.. PaperExpectations.Figures];

    public static TheoryData<string> QuarterTexts => [.. Quarters.Select(quarter => $"{quarter}")];

    public static TheoryData<string, string> Tables => [.. PaperExpectations.Tables.Select(table => (table.Title, table.Rows))];

    public static TheoryData<string, string, string> Facts => [.. NarrativeFacts.All];

    [Theory]
    [MemberData(nameof(CoverRows))]
    public async Task Every_field_of_the_cover_report_is_filled(string quarter, string name, string value)
    {
        var content = await seeded.ContentAsync(Quarter.Parse(quarter));

        var row = Assert.Single(content, part => part.Role == "TR" && part.Texts[0] == name);
        Assert.Equal(value, row.Texts[1]);
    }

    [Theory]
    [MemberData(nameof(FigureRows))]
    public async Task Every_figure_stands_in_its_row(string quarter, string code, string now, string previous, string lastYear, string rag)
    {
        var content = await seeded.ContentAsync(Quarter.Parse(quarter));

        var row = Assert.Single(
            content.TakeWhile(part => part.Text != Added[0]),
            part => part.Role == "TR" && part.Texts[0].StartsWith($"{code} –", StringComparison.Ordinal));
        Assert.Equal([now, previous, lastYear, rag], row.Texts.Skip(1).Take(4).Select(text => AddedToFigures().Replace(text, "")));
        Assert.All(row.Texts.Skip(5), Assert.NotEmpty);
    }

    [Theory]
    [MemberData(nameof(QuarterTexts))]
    public async Task Its_sections_stand_in_the_order_of_the_real_paper(string quarter)
    {
        var content = await seeded.ContentAsync(Quarter.Parse(quarter));

        var headings = content.Where(part => part.IsHeading).Select(part => part.Text).ToList();
        Assert.Equal("Summary", headings[1]);
        Assert.Equal(Added, headings.Where(Added.Contains));
        Assert.Equal(
            PaperExpectations.Headings[quarter],
            headings.TakeWhile(heading => heading != Added[0]).Where(heading => heading != "Summary" && !heading.StartsWith("What ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(QuarterTexts))]
    public async Task No_number_is_missing_or_there_twice(string quarter)
    {
        var content = await seeded.ContentAsync(Quarter.Parse(quarter));

        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = content.TakeWhile(part => part.Text != Added[0]).Where(part => part.Role != "TR").Select(part => Number().Match(part.Text)).Where(number => number.Success).ToList();
        foreach (var number in numbered)
        {
            var (parent, own) = (number.Groups["parent"].Value, int.Parse(number.Groups["own"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(last.GetValueOrDefault(parent) + 1, own);
            last[parent] = own;
            last[$"{parent}{own}."] = 0;
        }
        Assert.True(numbered.Count > 15, "This is not how paragraphs are numbered any more.");
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Every_fact_of_the_achievements_stands_in_its_section(string quarter, string section, string fact)
    {
        var content = await seeded.ContentAsync(Quarter.Parse(quarter));

        var heading = section == Domain.Narratives.Narrative.Performance ? "Performance report" : section;
        var inSection = content.SkipWhile(part => !(part.IsHeading && part.Text.Contains(heading, StringComparison.Ordinal))).ToList();
        var text = string.Join('\n', inSection.Skip(1).TakeWhile(part => part.Role is not ("H2" or "H3")).Select(part => part.Text));
        Assert.Contains(fact, text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_row_of_the_tables_of_2020_21_Q2_is_there_in_its_order(string title, string rows)
    {
        var content = await seeded.ContentAsync(Quarter.Of(2020, 2));

        var table = content.SkipWhile(part => part.Text != title).Skip(1).TakeWhile(part => part.Role == "TR");
        Assert.Equal(rows.Split('\n'), table.Select(row => string.Join(" | ", row.Texts)));
    }

    [Theory]
    [MemberData(nameof(QuarterTexts))]
    public async Task Its_background_papers_are_all_files_that_it_rests_on(string quarter)
    {
        var content = await seeded.ContentAsync(Quarter.Parse(quarter));

        var files = content.Where(part => part.Role == "TR" && FileName().IsMatch(part.Texts[0])).Select(part => part.Texts[0]).ToList();
        Assert.Equal(PaperExpectations.Files[quarter], files.Order(StringComparer.Ordinal));
        var said = Assert.Single(content, part => part.Role == "TR" && part.Texts[0] == "Background papers").Texts[1];
        Assert.StartsWith(files.Count == 1 ? "One file" : $"{files.Count} files", said, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<parent>(?:[0-9]+\.)*)(?<own>[0-9]+)\.? ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    /// <summary>What cells have below what the real papers had: the longest wait, and how this quarter compares.</summary>
    [GeneratedRegex(@"( Longest: [0-9,.]+ seconds)?( Since then: (Better|Worse|Same)| No comparison)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddedToFigures();

    [GeneratedRegex(@"^[a-z0-9-]+\.(csv|md|docx)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
