using KpiPapers.Domain;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

/// <summary>The summary's sentences follow from the figures.</summary>
public sealed class WhatMattersFirst
{
    [Fact]
    public void It_is_the_first_section_and_has_no_number()
    {
        var first = Compose([Wait], []).Sections[0];

        Assert.Equal(("", "Summary"), (first.Number, first.Heading));
    }

    [Fact]
    public void Red_comes_before_amber_with_value_target_and_travel()
    {
        Assert.Equal(
            [
                " Summary",
                "Of the 2 indicators judged, 1 is amber and 1 is red.",
                " What needs attention",
                "- CSU11 – Abandoned calls: 30% against a target of 20% (red), worse than in the previous quarter.",
                "- CSU10 – Average wait: 310 seconds against a target of 300 seconds (amber).",
                " What changed since the previous quarter",
                "- CSU11 – Abandoned calls: from green to red.",
                " What was not explained",
                "- CSU10 – Average wait (amber): no action received.",
                "- CSU11 – Abandoned calls (red): no comment or action received.",
            ],
            Summary(
                [Wait, Abandoned],
                [Wait.Result(Q2, Figure.Of(310)), Abandoned.Result(Q2, Share(30, 100)), Abandoned.Result(Q2.Previous, Share(10, 100))],
                new Commentary("CSU10", Q2, "Two people were ill.", "")));
    }

    [Fact]
    public void Where_all_is_well_nothing_needs_attention() => Assert.Equal(
        [" Summary", "The one indicator judged is green.", " What changed since the previous quarter", "- No indicator changed its colour."],
        Summary([Wait], [Wait.Result(Q2, Figure.Of(138)), Wait.Result(Q2.Previous, Figure.Of(140))]));

    [Fact]
    public void A_missing_figure_is_named_with_its_reason_or_the_lack_of_one() => Assert.Equal(
        [
            " Summary",
            "No indicator could be judged this quarter: 1 is for information only and 2 have no figure to judge.",
            " What has no figure, or not all of it",
            "- CSU10 – Average wait: there was nothing to measure. No reason was given.",
            "- CSU11 – Abandoned calls: no data was received. No reason was given.",
            "- P01a – Children at playgrounds: no data was received. The service says: The playgrounds were closed.",
        ],
        Summary(
            [Wait, Abandoned, Attendances],
            [Wait.Result(Q2, Figure.NotAssessed)],
            new Commentary("P01a", Q2, "The playgrounds were closed.", "")));

    [Fact]
    public void A_figure_without_all_its_months_is_named_with_those_that_are_missing() => Assert.Contains(
        "- CSU10 – Average wait: provisional, without July and September. No reason was given.",
        Summary([Wait], [Wait.Result(Q2, Figure.Of(138)) with { IsProvisional = true, Awaited = [new(2020, 7, 1), new(2020, 9, 1)] }]));

    [Fact]
    public void A_miss_with_a_comment_and_an_action_is_explained() => Assert.DoesNotContain(
        " What was not explained",
        Summary([Wait], [Wait.Result(Q2, Figure.Of(400))], new Commentary("CSU10", Q2, "Two people were ill.", "Temporary staff came.")));

    [Fact]
    public void A_zero_is_a_figure() =>
        Assert.DoesNotContain(" What has no figure, or not all of it", Summary([Wait], [Wait.Result(Q2, Figure.Of(0))]));

    [Fact]
    public void A_revised_figure_is_named_with_the_one_that_was_printed_first()
    {
        var definition = DefinitionOf(Wait);
        var revised = Wait.Result(Q2.Previous, Figure.Of(95)) with { Revision = 1 };

        var paper = PaperComposer.Compose(definition, definition.Meetings[0], new PaperInputs([Wait], [revised], [], [], [])
        {
            FirstFigures = new Dictionary<(string, Quarter), string> { [("CSU10", Q2.Previous)] = "79.33 seconds" },
        });

        Assert.Contains(
            "- CSU10 – Average wait, April to June 2020: 95 seconds, first printed as 79.33 seconds.", paper.Sections[0].Lines());
        Assert.Equal("Revised, first 79.33 seconds", paper.The<PaperBlock.Performance>().Table.Objectives[0].Indicators[0].PreviousQuarter.Notes);
    }

    [Fact]
    public void Of_many_points_some_stand_for_all()
    {
        var indicators = Enumerable.Range(1, 40).Select(number => Wait with { Code = $"K{number:00}" }).ToArray();

        var lines = Summary(indicators, [.. indicators.Select(indicator => indicator.Result(Q2, Figure.Of(400)))]).ToList();

        Assert.Equal(2, lines.Count(line => line == "- 32 more are in the performance table."));   // of what needs attention, and was not explained
        Assert.Equal(2 * 9, lines.Count(line => line.StartsWith('-')));
    }

    private static IEnumerable<string> Summary(Indicator[] indicators, Result[] results, params Commentary[] comments) =>
        Compose(indicators, results, comments).Sections[0].Lines();
}
