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
    [InlineData(4, 0, 0, 1, 0, "Of 4 judged indicators, 4 are green, 0 amber and 0 red; 1 is for information only.")]
    [InlineData(1, 1, 1, 0, 0, "Of 3 judged indicators, 1 is green, 1 amber and 1 red.")]
    [InlineData(0, 1, 0, 0, 2, "The one judged indicator is amber; 2 have no value to judge.")]
    [InlineData(0, 0, 0, 2, 1, "No indicator could be judged this quarter; 2 are for information only; 1 has no value to judge.")]
    public void The_sentence_says_what_the_counts_say(int green, int amber, int red, int infoOnly, int notJudged, string sentence)
    {
        Assert.Equal(sentence, new RagSummary(green, amber, red, infoOnly, notJudged).ToString());
    }
}
