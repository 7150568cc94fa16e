using System.Globalization;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class NumbersTypedByHand
{
    private const string Expected = "text without numbers typed before it";

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

            3.2.4.1 Then.

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
            Then.
            2020 was odd.
            # 2020 in review
            A converter's bullet
            - 12 a bullet
            housing 2020/21 Q2 Community Partnerships
            Pop-up events.
            6.1% came.
            """,
            Narrated.Lines(read.Narratives));
        const string wrong =
            "The paper numbers its paragraphs itself, so these numbers were left out: 3.2, 3.2.1, 3.2.3., 3.2.4, 3.2.4.1, 3.2.5, 6. and 6.1.";
        Assert.Equal([new(3, "The Old Town Hall", "3.2", wrong, Expected)], read.Warnings);
    }

    [Theory]
    [InlineData("# Community Partnerships\n\n6.1 Text", "6.1 Text", "")]
    [InlineData("# 5 Community Partnerships\n\n5.1 Text", "Text", "5, 5.1")]
    [InlineData("# 5 Community Partnerships\n\n5.1", "5.1", "5")]
    [InlineData("# 5 Community Partnerships\n\n55.1 Text", "55.1 Text", "5")]
    [InlineData("# 5 Community Partnerships\n\n5 Text", "5 Text", "5")]
    [InlineData("# 5 Community Partnerships\n\n5.2 Text", "5.2 Text", "5")]
    [InlineData("# 3. Community Partnerships\n\n3.5 tonnes of food were given out.", "3.5 tonnes of food were given out.", "3.")]
    [InlineData("# 1. Community Partnerships\n\n1.5 million views", "1.5 million views", "1.")]
    [InlineData("# 1. Community Partnerships\n\n**1.8** million reached", "{b:1.8} million reached", "1.")]
    [InlineData("# 1. Community Partnerships\n\n1.01 million views", "1.01 million views", "1.")]
    [InlineData("# 6. Community Partnerships\n\n6.1 One\n\n6.3 Three\n\n6.4) Four", "One\nThree\nFour", "6., 6.1, 6.3, 6.4)")]
    [InlineData("# 6. Community Partnerships\n\n6.1 One\n\n6.4 million views\n\n6.2 Two", "One\n6.4 million views\nTwo", "6., 6.1, 6.2")]
    [InlineData("# 6. Community Partnerships\n\n6.1 One\n\n6.1 tonnes", "One\n6.1 tonnes", "6., 6.1")]
    [InlineData("# 6. Community Partnerships\n\n6.1 One\n\n6.2 Two\n\n6.1 tonnes", "One\nTwo\n6.1 tonnes", "6., 6.1, 6.2")]
    [InlineData("# 6. Community Partnerships\n\n- 6.1 One\n- 6.5 litres", "One\n- 6.5 litres", "6., 6.1")]
    [InlineData("# 3 Community Partnerships\n\n## 3.1 Food\n\n3.1.1 One\n\n3.1.4 Four\n\n3.2 Two", "# Food\nOne\n3.1.4 Four\nTwo", "3, 3.1, 3.1.1, 3.2")]
    [InlineData("# 3 Community Partnerships\n\n3.9.1 One", "3.9.1 One", "3")]
    public async Task A_number_is_left_out_only_where_it_goes_on_from_its_headings(string text, string blocks, string leftOut) =>
        await AssertReadAsync(text, blocks, leftOut);

    [Theory]
    [InlineData("# Community Partnerships\n\n## 1.4 million meals served", "# 1.4 million meals served", "")]
    [InlineData("# 1. Community Partnerships\n\n## 1.4 million meals served", "# 1.4 million meals served", "1.")]
    [InlineData("# Community Partnerships\n\n## 1. First\n\n## 2) Second", "# 1. First\n# 2) Second", "")]
    [InlineData("# 6. Community Partnerships\n\n## 6.1. First\n\n6.2 Second", "# First\nSecond", "6., 6.1., 6.2")]
    public async Task A_sub_heading_keeps_its_number_by_the_same_rule(string text, string blocks, string leftOut) => await AssertReadAsync(text, blocks, leftOut);

    [Fact]
    public async Task Each_service_has_numbers_of_its_own()
    {
        var read = await Narrated.AcceptedAsync(
            $"{Narrated.Head}# 1. Community Partnerships\n\n1.1 One\n\n# 2. The Old Town Hall\n\n1.2 million views\n\n2.2 tonnes\n\n2.1 One\n");

        Assert.Equal(
            "housing 2020/21 Q2 Community Partnerships\nOne\nhousing 2020/21 Q2 The Old Town Hall\n1.2 million views\n2.2 tonnes\nOne",
            Narrated.Lines(read.Narratives));
    }

    [Theory]
    [InlineData(29, "")]
    [InlineData(30, " and 1 more")]
    [InlineData(35, " and 6 more")]
    public async Task Thirty_numbers_are_named_at_most(int paragraphs, string more)
    {
        var numbers = Enumerable.Range(1, paragraphs).Select(number => string.Create(CultureInfo.InvariantCulture, $"5.{number}")).ToList();

        var read = await Narrated.AcceptedAsync($"{Narrated.Head}# 5. Community Partnerships\n\n{string.Concat(numbers.Select(number => $"{number} Text\n\n"))}");

        var named = more.Length == 0 ? $"{string.Join(", ", numbers.SkipLast(1))} and {numbers[^1]}" : string.Join(", ", numbers.Take(29)) + more;
        Assert.Equal($"The paper numbers its paragraphs itself, so these numbers were left out: 5., {named}.", Assert.Single(read.Warnings).Wrong);
    }

    private static async Task AssertReadAsync(string text, string blocks, string leftOut)
    {
        var read = await Narrated.AcceptedAsync(Narrated.Head + text + "\n");

        Assert.Equal(blocks, Narrated.Lines(Assert.Single(read.Narratives).Blocks));
        var said = leftOut.Split(", ") switch
        {
            [""] => null,
            [var one] => $"The paper numbers its paragraphs itself, so the number {one} was left out.",
            [.. var some, var last] => $"The paper numbers its paragraphs itself, so these numbers were left out: {string.Join(", ", some)} and {last}.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        Assert.Equal(said, read.Warnings.Select(odd => odd.Wrong).SingleOrDefault());
    }
}
