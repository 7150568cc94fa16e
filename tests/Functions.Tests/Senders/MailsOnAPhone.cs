using System.Text;
using KpiPapers.Papers.Tests.Browser;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>The HTML of every kind of mail in a real browser, as narrow as a phone and as wide as a desk.</summary>
public sealed class MailsOnAPhone(MailsOnAPhone.Readings readings) : IClassFixture<MailsOnAPhone.Readings>
{
    private const int MostOfTheRules = 15;

    public static TheoryData<string> Names => [.. SampleLetters.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_rule_of_accessibility_is_broken(string name) => Assert.All(readings[name].Widths, screen =>
    {
        Assert.Empty(screen.Violations);
        Assert.True(screen.Passes > MostOfTheRules, $"Only {screen.Passes} rules were tried at {screen.Width} pixels.");
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_has_to_be_scrolled_sideways(string name) =>
        Assert.All(readings[name].Widths, screen => Assert.True(screen.Overflow <= 0, $"{screen.Overflow} pixels too wide at {screen.Width}."));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_browser_complains_of_nothing_and_nothing_is_fetched(string name) => Assert.Empty(readings[name].Complaints);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_begins_with_what_it_is_about(string name)
    {
        var subject = SampleLetters.All[name].Subject;

        Assert.StartsWith(subject, readings[name].Text.Trim(), StringComparison.Ordinal);
    }

    /// <summary>All mails opened in one browser, since it is slow to start.</summary>
    public sealed class Readings : IAsyncLifetime
    {
        private IReadOnlyDictionary<string, PageReading> _readings = new Dictionary<string, PageReading>();

        internal PageReading this[string name] => _readings[name];

        public async ValueTask InitializeAsync() => _readings = await Chromium.ReadAsync(
            SampleLetters.All.Select(letter => KeyValuePair.Create(letter.Key, Encoding.UTF8.GetBytes(letter.Value.Html))), CancellationToken.None);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
