using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.Flow.QuarterEnds;

/// <summary>A configuration is refused as a set, with file, key and reason; the last good one stays in force, and the team is told once.</summary>
public sealed class AWrongConfigurationIsTold(AWrongConfigurationIsTold.Account account) : IClassFixture<AWrongConfigurationIsTold.Account>
{
    private const string Paper = $"papers/{CouncilConfig.Paper}.json";

    private readonly Council _council = account.Council;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Paper, "\"date\":\"2020-11-04\"", "\"date\":\"2020-11-04\",\"commentaryDeadline\":\"2020-10-28\"",
        "Column $.meetings[0].commentaryDeadline: 28 October 2020 is after the publication date, 27 October 2020. Expected: a day not after the publication date.")]
    [InlineData(Paper, "\"date\":\"2020-11-04\"", "\"date\":\"2020-11-04\",\"dataDeadline\":\"2020-10-23\"",
        "Column $.meetings[0].dataDeadline: 23 October 2020 is after the commentary deadline, 22 October 2020. Expected: a day not after the commentary deadline.")]
    [InlineData(Paper, "\"date\":\"2020-11-04\"", "\"date\":\"2020-11-04\",\"publication\":\"2020-10-28\"",
        "Column $.meetings[0].publication: 28 October 2020 is too late: the paper would not be open to the public for 5 clear days before the meeting on 4 November 2020. Expected: 27 October 2020 or earlier.")]
    [InlineData(Paper, "\"date\":\"2020-11-04\"", "\"date\":\"2020-10-12\"",
        "Column $.meetings[0].date: The data deadline, 22 September 2020, is not after the end of 2020/21 Q2: it is counted back from the meeting. Expected: a data deadline after 30 September 2020.")]
    [InlineData(Paper, "\"date\":\"2020-11-04\"", "\"date\":\"2040-11-04\"",
        "Column $.meetings[0].date: The bank holidays of 2040 are not known, so working days cannot be counted. Expected: a file bank-holidays.csv (Date, Name) with all the years that meetings lie in.")]
    [InlineData(Paper, "\"lead\":\"performance-lead\"", "\"lead\":\"nobody\"", "Column $.lead: nobody is not a recipient. Expected: an id that stands in recipients.csv.")]
    [InlineData(Paper, "\"authors\":[\"team\"]", "\"authors\":[]", "Column $.authors: The paper has no authors. Expected: at least one recipient's id, or no \"authors\" at all.")]
    [InlineData(Paper, "\"authors\":[\"team\"]", "\"chasersBefore\":[0]", "Column $.chasersBefore: A reminder has no day. Expected: numbers of working days from 1 to 30.")]
    [InlineData("recipients.csv", "theatre@wendlebury-vale.example.org", "theatre", "Row 6, Email (\"theatre\"): This is not one email address. Expected: an address such as performance@council.example.")]
    [InlineData("indicators.csv", ",customer-services", ",nobody", "Column Owner: nobody, the owner of CSU10, is not a recipient. Expected: an id that stands in recipients.csv.")]
    [InlineData("feeds/calls.json", "\"owner\": \"customer-services\",", "", "Column owner: ")]
    public async Task With_file_key_and_reason(string file, string right, string wrong, string told)
    {
        var text = CouncilConfig.SmallPaper[file];
        Assert.Contains(right, text, StringComparison.Ordinal);
        await CheckAsync();
        var (before, mails) = (await InForceAsync(), (await _council.CaughtAsync()).Length);

        await UploadAsync(file, text.Replace(right, wrong, StringComparison.Ordinal));
        await CheckAsync();
        await CheckAsync();

        var mail = Assert.Single((await _council.CaughtAsync())[mails..]);
        Assert.Equal("performance", mail.To);
        Assert.StartsWith("The configuration was not taken: ", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"- {file}: {told}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("The last good configuration stays in force.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(before, await InForceAsync());
        Assert.Contains(file, await _council.App.TextAsync(Names.Containers.Config, "active/problems.csv"), StringComparison.Ordinal);
        await UploadAsync(file, text);
    }

    private async Task CheckAsync()
    {
        await _council.App.Get<CheckConfiguration.CheckConfiguration>().RunAsync(Cancellation);
        await _council.WorkAsync();
    }

    private async Task<string> InForceAsync() => (await _council.App.Get<ConfigurationStore>().InForceAsync(Cancellation)).Hash;

    private async Task UploadAsync(string path, string text) => await _council.App.Blob(Names.Containers.Config, path).UploadAsync(BinaryData.FromString(text), overwrite: true, Cancellation);

    /// <summary>One council for all of them: each puts right what it has changed.</summary>
    public sealed class Account : IAsyncLifetime
    {
        internal Council Council { get; private set; } = null!;   // set before any test runs

        public async ValueTask InitializeAsync() => Council = await Council.StartAsync();

        public ValueTask DisposeAsync() => Council.DisposeAsync();
    }
}
