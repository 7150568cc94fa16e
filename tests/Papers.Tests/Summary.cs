using KpiPapers.Domain;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

public sealed class Summary
{
    [Fact]
    public void Indicators_without_a_colour_are_counted_apart()
    {
        var paper = Compose(
            [Wait, Abandoned, Attendances], [Wait.Result(Q2, Figure.Of(138)), Attendances.Result(Q2, Figure.Of(2158))]);

        Assert.Equal(new RagSummary(Green: 1, Amber: 0, Red: 0, InfoOnly: 1, NotJudged: 1), paper.Summary);
    }

    [Theory]
    [InlineData(4, 0, 0, 1, 0, "Of the 4 indicators judged, all are green; 1 more is for information only.")]
    [InlineData(1, 1, 1, 0, 0, "Of the 3 indicators judged, 1 is green, 1 is amber and 1 is red.")]
    [InlineData(0, 1, 0, 0, 2, "The one indicator judged is amber; 2 more have no figure to judge.")]
    [InlineData(0, 0, 0, 2, 1, "No indicator could be judged this quarter: 2 are for information only and 1 has no figure to judge.")]
    [InlineData(3, 0, 1, 4, 0, "Of the 4 indicators judged, 3 are green and 1 is red; 4 more are for information only.")]
    [InlineData(0, 0, 12, 0, 1, "Of the 12 indicators judged, all are red; 1 more has no figure to judge.")]
    [InlineData(0, 0, 0, 0, 0, "No indicator could be judged this quarter.")]
    public void The_sentence_says_what_the_counts_say(int green, int amber, int red, int infoOnly, int notJudged, string sentence)
    {
        Assert.Equal(sentence, new RagSummary(green, amber, red, infoOnly, notJudged).ToString());
    }
}
