using KpiPapers.Papers.Tests.Editions;

namespace KpiPapers.Papers.Tests.Browser;

/// <summary>The pages in a real browser, by the rules of axe-core: WCAG 2.2 AA and good practice.</summary>
public sealed class InABrowser(PageReadings readings) : IClassFixture<PageReadings>
{
    private const int MostOfTheRules = 20;

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_rule_of_accessibility_is_broken_on_any_screen(string name) =>
        Assert.All(readings[name].Widths, screen =>
        {
            Assert.Empty(screen.Violations);
            Assert.True(screen.Passes > MostOfTheRules, $"Only {screen.Passes} rules were tried at {screen.Width} pixels.");
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_is_never_wider_than_the_screen(string name) =>
        Assert.All(
            readings[name].Widths,
            screen => Assert.True(screen.Overflow <= 0, $"{screen.Overflow} pixels too wide at {screen.Width}."));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_browser_complains_of_nothing_and_nothing_is_fetched(string name) => Assert.Empty(readings[name].Complaints);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_pages_policy_lets_its_own_style_in(string name) => Assert.Equal("rgb(20, 53, 92)", readings[name].Styled);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_browser_finds_the_words_that_were_written(string name) =>
        Assert.Equal(Page.Squeezed(Page.Of(Samples.All[name]).Html.Element("body")!.Value), Page.Squeezed(readings[name].Text));
}
