using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

public sealed class Sections
{
    private static readonly SubmittedNarrative[] Words =
    [
        Wrote(
            Customers,
            Says("A kiosk was installed."),
            new NarrativeBlock.SubHeading("Training"),
            Says("Three officers:"),
            Bullets("First aid", "Signing")),
        Wrote(Theatre, Says("The season opened.")),
    ];

    [Fact]
    public void Services_and_their_paragraphs_are_numbered_within_the_achievements()
    {
        Assert.Equal(
            [
                "3. Quarter 2 achievements",
                "A sample of these services’ work from July to September 2020 follows.",
                "Nothing was received from Communications for this section.",
                "3.1 Customer Services",
                "3.1.1 A kiosk was installed.",
                "3.1.2 Training",
                "3.1.3 Three officers:",
                "- First aid",
                "- Signing",
                "3.2 The Old Town Hall",
                "3.2.1 The season opened.",
            ],
            Compose(DefinitionOf(Wait), Words).Numbered()[2].Lines());
    }

    [Fact]
    public void Services_may_be_sections_of_their_own()
    {
        var sections = Compose(DefinitionOf(Wait) with { Numbering = "sections" }, Words).Numbered();

        Assert.Equal(
            [
                "3. Quarter 2 achievements",
                "3.1 A sample of these services’ work from July to September 2020 follows.",
                "3.2 Nothing was received from Communications for this section.",
                "4. Customer Services",
                "4.1 A kiosk was installed.",
                "4.2 Training",
                "4.3 Three officers:",
                "- First aid",
                "- Signing",
                "5. The Old Town Hall",
                "5.1 The season opened.",
                "6. Background papers",
            ],
            sections[2..].SelectMany(section => section.Lines()).Take(12));
    }

    [Fact]
    public void Words_for_a_service_that_the_paper_has_renamed_since_are_printed_after_the_others()
    {
        var paper = Compose(DefinitionOf(Wait), [Wrote("Museums", Says("One."))]);

        Assert.Contains("3.1.1 One.", paper.Section("Museums").Lines());
        Assert.Contains(paper.The<PaperBlock.BackgroundPapers>().Files, file => file.UsedFor.Contains("Museums"));
    }

    [Fact]
    public void Where_no_service_sent_anything_nothing_is_promised()
    {
        Assert.Equal(
            ["3. Quarter 2 achievements", "3.1 Nothing was received from Customer Services, The Old Town Hall and Communications for this section."],
            Compose(DefinitionOf(Wait), []).Numbered()[2].Lines());
    }

    [Fact]
    public void The_introduction_names_the_services_of_the_definition()
    {
        Assert.Equal(
            [
                "1. Introduction",
                "1.1 This report sets out how Customer Services, The Old Town Hall and Communications performed in Q2 2020/2021 (July to September "
                + "2020), compared with the previous quarter and with the same quarter last year, and what they achieved in those months.",
            ],
            Compose(DefinitionOf(Wait), []).Numbered()[0].Lines());
    }

    [Fact]
    public void Words_on_performance_follow_the_computed_ones_and_the_table_follows_both()
    {
        var paper = Compose(DefinitionOf(Wait), [Wrote(Narrative.Performance, Says("Calls moved to homes."), Says("Waits fell."))]);

        Assert.Equal(
            [
                "2. Performance report 2020/21 – Quarter 2",
                "2.1 Performance in quarter 2 is detailed below.",
                "2.2 Calls moved to homes.",
                "2.3 Waits fell.",
                "[Performance]",
            ],
            paper.Numbered()[1].Lines());
    }

    [Fact]
    public void The_table_may_be_an_appendix_at_the_end()
    {
        var paper = Compose(DefinitionOf(Wait) with { Appendix = "Appendix 2" }, Words);

        Assert.StartsWith("2.1 Performance in quarter 2 is detailed in Appendix 2.", paper.Numbered()[1].Lines().Last(), StringComparison.Ordinal);
        Assert.Equal(["Appendix 2: Performance by corporate objective", "[Performance]"], paper.Numbered()[^1].Lines());
        Assert.Equal("4. Background papers", paper.Numbered()[^2].Lines().First());
    }

    [Fact]
    public void Words_of_another_quarter_are_not_printed()
    {
        var words = Wrote(Theatre, Says("The season opened."));

        var paper = Compose(DefinitionOf(Wait), [words with { Narrative = words.Narrative with { Quarter = Q2.Previous } }]);

        Assert.Equal(2, paper.Numbered()[2].Lines().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0")]
    [InlineData("\u200B\u00AD\uFEFF")]
    public void What_has_no_visible_letter_takes_neither_number_nor_bullet(string nothing)
    {
        var paper = Compose(
            DefinitionOf(Wait),
            [Wrote(Theatre, Says(nothing), new NarrativeBlock.SubHeading(nothing), Bullets(nothing), Says("A season."), Bullets("One", nothing))]);

        Assert.Equal(["3.1 The Old Town Hall", "3.1.1 A season.", "- One"], paper.Section(Theatre).Lines());
    }

    [Fact]
    public void A_file_is_listed_with_everything_that_it_is_used_for()
    {
        var same = File("quarter.docx");

        var paper = Compose(
            DefinitionOf(Wait),
            [
                Wrote(Narrative.Performance, Says("Well.")) with { Submission = same },
                Wrote(Theatre, Says("A season.")) with { Submission = same },
            ]);

        var file = Assert.Single(paper.The<PaperBlock.BackgroundPapers>().Files);
        Assert.Equal(("quarter.docx", 12L), (file.FileName, file.Rows));
        Assert.Equal(["Performance", Theatre], file.UsedFor);
    }

    [Fact]
    public void A_file_with_words_for_every_service_need_not_name_them()
    {
        var paper = Compose(
            DefinitionOf(Wait),
            [.. new[] { Narrative.Performance, Customers, Theatre, Communications }.Select(section => Wrote(section, Says("Well.")) with { Submission = File("all.md") })]);

        Assert.Equal(["Performance", "achievements of all services"], Assert.Single(paper.The<PaperBlock.BackgroundPapers>().Files).UsedFor);
    }

    [Fact]
    public void Any_input_of_the_quarter_is_something_to_report()
    {
        var words = Wrote(Theatre, Says("A season."));
        var listing = new Domain.Listings.QuarterListing("posts", Q2, Domain.Listings.Listing.Empty, []);

        Assert.True(new PaperInputs([], [], [], [words], []).HasAnyFor(Q2));
        Assert.True(new PaperInputs([], [], [], [], [listing]).HasAnyFor(Q2));
        Assert.False(new PaperInputs([], [], [], [words], [listing]).HasAnyFor(Q2.Previous));
    }
}
