using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Editions;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

/// <summary>A paper is a draft until it is issued; one that is issued again says what changed, and why.</summary>
public sealed class IssuedEditions
{
    private static readonly DateOnly Published = new(2020, 10, 27);

    [Fact]
    public void What_is_composed_is_a_draft_and_what_is_issued_is_none()
    {
        var definition = DefinitionOf(Wait);
        var draft = PaperComposer.Compose(definition, definition.Meetings[0], Inputs([Wait.Result(Q2, Figure.Of(138))]));

        var final = Issue.Final(draft, []);

        Assert.Equal((true, false), (draft.IsDraft, final.IsDraft));
        Assert.Equal(draft with { IsDraft = false }, final);
        Assert.NotEqual(PaperHash.Of(draft), PaperHash.Of(final));
    }

    [Fact]
    public void An_edition_keeps_the_figures_that_it_printed_and_the_files_that_they_came_from() => Assert.Equal(
        """
        CSU10 138 seconds Green
        CSU11 No Data 
        calls.csv for CSU10
        """,
        string.Join(
            '\n',
            [
                .. Edition([Wait.Result(Q2, Figure.Of(138), File("calls.csv"))]).Figures.Select(figure => $"{figure.Indicator} {figure.Text} {figure.Judgement}"),
                .. Edition([Wait.Result(Q2, Figure.Of(138), File("calls.csv"))]).Files.Select(file => $"{file.FileName} for {file.UsedFor}"),
            ]));

    [Fact]
    public void A_restatement_says_which_figures_changed_and_which_files_are_the_reason() => Assert.Equal(
        [
            "CSU10 – Average wait: 310 seconds (amber); version 3 said 138 seconds (green).",
            "CSU11 – Abandoned calls: 10% (green); version 3 said No Data.",
            "corrected.csv has been received since (for CSU10 and CSU11).",
            "calls.csv is no longer used (it was for CSU10).",
        ],
        Changes(
            [Wait.Result(Q2, Figure.Of(138), File("calls.csv"))],
            [Wait.Result(Q2, Figure.Of(310), File("corrected.csv")), Abandoned.Result(Q2, Share(10, 100), File("corrected.csv"))]));

    [Fact]
    public void A_file_of_the_same_name_with_other_content_is_another_file() => Assert.Equal(
        ["calls.csv has been received since (for CSU10).", "calls.csv is no longer used (it was for CSU10)."],
        Changes([Wait.Result(Q2, Figure.Of(138), File("calls.csv"))], [Wait.Result(Q2, Figure.Of(138), File("calls.csv") with { Sha256 = "ff" })]));

    [Fact]
    public void Where_neither_a_figure_nor_a_file_of_the_quarter_changed_it_says_so() => Assert.Equal(
        ["Words, days or earlier figures that this paper prints have changed; the figures of its quarter have not."],
        Changes([Wait.Result(Q2, Figure.Of(138), File("calls.csv"))], [Wait.Result(Q2, Figure.Of(138), File("calls.csv"))]));

    [Fact]
    public void A_figure_that_is_no_longer_in_the_paper_is_named() => Assert.Equal(
        ["CSU11 is not in this paper any more; version 3 said 30% (red)."],
        Issue.Changes(
            Edition([Abandoned.Result(Q2, Share(30, 100))]), 3,
            Issue.Of(DefinitionOf(Wait), Q2, Inputs([]), Published), Inputs([])));

    [Fact]
    public void The_note_stands_at_the_head_of_the_paper()
    {
        var final = Issue.Final(Compose([Wait], []), ["CSU10 – Average wait: 95 seconds (green); version 2 said 138 seconds (green)."]);

        Assert.Equal(
            [" What changed since this paper was last issued", "- CSU10 – Average wait: 95 seconds (green); version 2 said 138 seconds (green)."],
            final.Sections[0].Lines());
        Assert.Equal("Summary", final.Sections[1].Heading);
    }

    private static ImmutableArray<string> Changes(Result[] before, Result[] after) =>
        Issue.Changes(Edition(before), 3, Edition(after), Inputs(after));

    private static IssuedEdition Edition(Result[] results) => Issue.Of(DefinitionOf(Wait, Abandoned), Q2, Inputs(results), Published);

    private static PaperInputs Inputs(Result[] results) => new([Wait, Abandoned], results, [], [], []);
}
