using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class ChoiceTests
{
    private const string NoWord = "This is not one of the words that can be read here.";

    private static readonly Column Choice = OneFile.Column(ColumnType.Choice) with { Values = ["Didn't ask", "Very satisfied", "None"] };

    [Theory]
    [InlineData("Very satisfied", 1)]
    [InlineData("very SATISFIED", 1)]
    [InlineData("Very\u00A0satisfied", 1)]
    [InlineData("Very  satisfied", 1)]
    [InlineData("Very \u2009 satisfied", 1)]
    [InlineData("Didn\u2019t ask", 0)]
    [InlineData("didn\u2018t\u00A0ask", 0)]
    [InlineData("none", 2)]
    public void Spaces_and_apostrophes_may_be_those_of_web_forms(string text, int choice) =>
        Assert.Equal(choice, new OneFile().Read(Choice, text).Choice);

    [Theory]
    [InlineData("Verysatisfied")]
    [InlineData("Very_satisfied")]
    [InlineData("Very satisfied.")]
    [InlineData("N/A")]
    public void Other_words_are_refused(string text) => Assert.Equal(NoWord, new OneFile().Wrong(Choice, text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("N/A")]
    [InlineData("No data")]
    [InlineData("\u2013")]
    public void An_answer_may_be_skipped_where_the_feed_says_so(string text)
    {
        Assert.True(new OneFile().Read(Choice with { MayBeBlank = true }, text).IsBlank);
        Assert.False(new OneFile().Read(Choice with { MayBeBlank = true }, "none").IsBlank);
        Assert.Equal(NoWord, new OneFile().Wrong(Choice with { MayBeBlank = true }, "skipped", out _));
    }
}
