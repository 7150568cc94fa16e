using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class NumbersTypedByHand
{
    [Fact]
    public async Task Numbers_are_left_out_because_the_paper_has_its_own()
    {
        var read = await Narrated.AcceptedAsync(
            """
            Quarter: 2020/21 Q2

            ## 3.2 The Old Town Hall

            3.2.1 Open again.

            **3.2.3.** *Sold* out.

            2.5 tonnes of paper, 3.2 of it new.

            3.20 is a number.

            ### 3.2.4 Later

            2020 was odd.

            ### 2020 in review

            - 3.2.5 A converter's bullet
            - 12 a bullet

            ## 6. Community Partnerships

            6.1	Pop-up events.

            6.1% came.
            """);

        Assert.Equal(
            """
            housing 2020/21 Q2 The Old Town Hall
            Open again.
            {i:Sold} out.
            2.5 tonnes of paper, 3.2 of it new.
            3.20 is a number.
            # Later
            2020 was odd.
            # 2020 in review
            A converter's bullet
            - 12 a bullet
            housing 2020/21 Q2 Community Partnerships
            Pop-up events.
            6.1% came.
            """,
            Narrated.Lines(read.Narratives));
        Assert.Equal(
            [new(3, "The Old Town Hall", "3.2", "The paper numbers its paragraphs itself, so the number 3.2 and 6 others were left out.", "text without numbers typed before it")],
            read.Warnings);
    }

    [Theory]
    [InlineData("# Community Partnerships\n\n6.1 Text", "6.1 Text", null)]
    [InlineData("# Community Partnerships\n\n## 1. Text", "# Text", "The paper numbers its paragraphs itself, so the number 1. was left out.")]
    [InlineData("# 5 Community Partnerships\n\n5.1 Text", "Text", "The paper numbers its paragraphs itself, so the number 5 and 1 other were left out.")]
    [InlineData("# 5 Community Partnerships\n\n5.1", "5.1", "The paper numbers its paragraphs itself, so the number 5 was left out.")]
    [InlineData("# 5 Community Partnerships\n\n55.1 Text", "55.1 Text", "The paper numbers its paragraphs itself, so the number 5 was left out.")]
    [InlineData("# 5 Community Partnerships\n\n5 Text", "5 Text", "The paper numbers its paragraphs itself, so the number 5 was left out.")]
    public async Task Only_a_number_that_continues_its_services_is_one_of_an_outline(string text, string block, string? warning)
    {
        var read = await Narrated.AcceptedAsync(Narrated.Head + text + "\n");

        Assert.Equal(block, Narrated.Lines(Assert.Single(read.Narratives).Blocks));
        Assert.Equal(warning, read.Warnings.Select(odd => odd.Wrong).SingleOrDefault());
    }
}
