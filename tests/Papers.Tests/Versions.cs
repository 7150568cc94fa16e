using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

public sealed class Versions
{
    private static readonly Submission July =
        new("id-1", "calls", "calls-2020-07.csv", new(2020, 8, 1, 9, 0, 0, TimeSpan.Zero), "0x1", "aa11bb22cc33dd44", 100);

    [Fact]
    public void The_same_files_dropped_again_make_the_same_paper()
    {
        var first = Compose([Wait], [Wait.Result(Q2, Figure.Of(138), July)]);
        var again = Compose([Wait], [Wait.Result(Q2, Figure.Of(138), July with { Id = "id-2", ETag = "0x2", Dropped = July.Dropped.AddDays(1) })]);

        Assert.Equal(PaperHash.Of(first), PaperHash.Of(again));
    }

    [Fact]
    public void A_changed_figure_comment_or_file_makes_another_paper()
    {
        var paper = Compose([Wait], [Wait.Result(Q2, Figure.Of(138), July)]);

        string[] hashes =
        [
            PaperHash.Of(paper),
            PaperHash.Of(Compose([Wait], [Wait.Result(Q2, Figure.Of(139), July)])),
            PaperHash.Of(Compose([Wait], [Wait.Result(Q2, Figure.Of(138), July)], new Commentary("CSU10", Q2, "Met.", ""))),
            PaperHash.Of(Compose([Wait], [Wait.Result(Q2, Figure.Of(138), July with { Sha256 = "ee55ff66aa77bb88" })])),
        ];

        Assert.Distinct(hashes);
    }

    [Fact]
    public void A_changed_word_look_or_address_in_what_services_wrote_makes_another_paper()
    {
        string[] hashes =
        [
            .. new TextRun[] { new("Two days"), new("Ten days"), new("Two days") { Bold = true }, new("Two days") { LinkTo = "https://example.org/" } }
                .SelectMany(run => new NarrativeBlock[] { new NarrativeBlock.Bullets([[run]]), new NarrativeBlock.Paragraph([run]) })
                .Append(new NarrativeBlock.SubHeading("Two days"))
                .Select(block => PaperHash.Of(Compose(DefinitionOf(Wait), [Wrote(Theatre, block)]))),
        ];

        Assert.Distinct(hashes);
    }

    [Fact]
    public void The_same_paper_is_the_same_PDF_byte_for_byte()
    {
        var paper = Compose([Wait, Abandoned, Attendances], [Wait.Result(Q2, Figure.Of(138), July)]);

        Assert.Equal(PaperPdf.Write(paper), PaperPdf.Write(paper));
    }

    [Fact]
    public void Background_papers_list_each_file_once_with_the_indicators_it_gives()
    {
        var paper = Compose(
            [Wait, Abandoned], [Wait.Result(Q2, Figure.Of(138), July), Abandoned.Result(Q2.Previous, Share(1, 10), July)]);

        var file = Assert.Single(paper.The<PaperBlock.BackgroundPapers>().Files);
        Assert.Equal(("calls-2020-07.csv", 100L), (file.FileName, file.Rows));
        Assert.Equal(["CSU10", "CSU11"], file.UsedFor);
    }

    [Fact]
    public void Comments_that_are_printed_come_from_background_papers_too()
    {
        var some = Compose([Wait, Abandoned, Attendances], [], Said("CSU10", Q2), Said("CSU11", Q2));
        var all = Compose([Wait, Abandoned], [], Said("CSU10", Q2), Said("CSU11", Q2));

        Assert.Equal(["comments on CSU10, CSU11"], Assert.Single(some.The<PaperBlock.BackgroundPapers>().Files).UsedFor);
        Assert.Equal(["comments on all indicators"], Assert.Single(all.The<PaperBlock.BackgroundPapers>().Files).UsedFor);
    }

    [Fact]
    public void Comments_on_an_earlier_quarter_are_not_printed_and_so_no_background_paper()
    {
        Assert.Equal(["None"], Compose([Wait], [], Said("CSU10", Q2.Previous)).Cover[^1].Lines);
    }

    [Theory]
    [InlineData("CSU10")]
    [InlineData("P01a")]
    public void A_file_is_a_background_paper_only_if_what_it_gives_is_printed_counted_or_drawn(string code)
    {
        var indicator = new[] { Wait, Attendances }.Single(indicator => indicator.Code == code);
        var results = Enumerable.Range(0, 14).Select(back => indicator.Result(Q2.Add(-back), Figure.Of(100), File($"{back}.csv")));

        Assert.Equal(PaperInputs.ChartedQuarters, Compose([indicator], [.. results]).The<PaperBlock.BackgroundPapers>().Files.Length);
    }

    private static Commentary Said(string code, Quarter quarter) => new(code, quarter, "Met.", "");
}
