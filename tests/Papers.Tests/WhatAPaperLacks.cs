using KpiPapers.Domain;
using KpiPapers.Papers.Definition;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

/// <summary>What a quarter's paper still lacks, so that those who owe it can be asked.</summary>
public sealed class WhatAPaperLacks
{
    [Fact]
    public void Nothing_is_in_at_first() => Assert.Equal(
        [
            "Figure: CSU10 – Average wait, July to September 2020",
            "Listing: “Posts” and “Campaigns”",
            "Text: the achievements of Customer Services",
            "Text: the achievements of The Old Town Hall",
            "Text: the achievements of Communications",
        ],
        Gaps([]));

    [Fact]
    public void Of_a_figure_the_months_are_lacking_that_have_not_come() => Assert.Equal(
        "Figure: CSU10 – Average wait, July and September",
        Gaps([Wait.Result(Q2, Figure.Of(138)) with { IsProvisional = true, Awaited = [new(2020, 7, 1), new(2020, 9, 1)] }])[0]);

    [Fact]
    public void No_data_that_somebody_has_stated_is_an_answer_and_so_is_a_closed_service()
    {
        Assert.DoesNotContain(Gaps([Wait.Result(Q2, Figure.NoData, File("figures.csv"))]), gap => gap.StartsWith("Figure", StringComparison.Ordinal));
        Assert.DoesNotContain(Gaps([Wait.Result(Q2, Figure.NotAssessed)]), gap => gap.StartsWith("Figure", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_that_was_taken_back_is_lacking() =>
        Assert.Equal("Figure: CSU10 – Average wait, July to September 2020", Gaps([Wait.Result(Q2, Figure.NoData)])[0]);

    [Theory]
    [InlineData(310, "", "", "Comment: CSU10 – Average wait (amber): comment and action")]
    [InlineData(400, "Two people were ill.", "", "Comment: CSU10 – Average wait (red): action")]
    [InlineData(400, " ", "Temporary staff came.", "Comment: CSU10 – Average wait (red): comment")]
    [InlineData(400, "Two people were ill.", "Temporary staff came.", null)]
    [InlineData(138, "", "", null)]
    public void A_miss_needs_a_comment_and_an_action(int wait, string comment, string action, string? lacking) =>
        Assert.Equal(lacking, Gaps([Wait.Result(Q2, Figure.Of(wait))], new Commentary("CSU10", Q2, comment, action)).SingleOrDefault(gap => gap.StartsWith("Comment", StringComparison.Ordinal)));

    [Fact]
    public void A_figure_is_asked_for_where_it_came_from_before()
    {
        var before = Wait.Result(Q2.Previous, Figure.Of(140), File("calls.csv") with { Feed = "calls" });

        var gap = PaperGaps.Of(Definition(), Q2, new PaperInputs([Wait], [before], [], [], []))[0];

        Assert.Equal(("CSU10", "calls"), (gap.Indicator?.Code, gap.Feed));
    }

    private static List<string> Gaps(Result[] results, params Commentary[] comments) =>
    [
        .. PaperGaps.Of(Definition(), Q2, new PaperInputs([Wait], results, comments.Select(comment => new SubmittedCommentary(comment, File("comments.csv"))), [], []))
            .Select(gap => $"{gap.Kind}: {gap.What}"),
    ];

    private static PaperDefinition Definition() => DefinitionOf(Wait) with { Tables = [Table("Posts"), Table("Campaigns")] };

    private static ListingDefinition Table(string title) =>
        new() { Service = Communications, Title = title, Feed = "posts", By = "clicks", Rows = 5, Columns = [] };
}
