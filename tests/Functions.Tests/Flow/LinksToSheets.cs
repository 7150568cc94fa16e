using KpiPapers.Functions.ServeSheet;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Tests.Web;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A mail that asks officers for what is missing has links to the files to fill in, and its secret opens those alone.</summary>
public sealed class LinksToSheets(CouncilAccount account) : IAsyncLifetime
{
    private const string Sheet = "sheets/of this test/Figures für Q2.csv";
    private const string Content = "Indicator,Quarter,Value\r\n";

    private static readonly DateOnly Day = new(2020, 10, 5);

    private readonly App _app = new(account.ConnectionString);
    private readonly string _secret = $"{Guid.NewGuid()}";
    private WebApp? _started;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private WebApp Web => _started!;   // started before each test

    public async ValueTask InitializeAsync()
    {
        _started = await WebApp.StartAsync(account.ConnectionString, _app.Clock);
        var blobs = _app.Get<BlobStore>();
        await blobs.WriteAsync(Names.Containers.Papers, Sheet, new BinaryData(Content), "text/csv; charset=utf-8", Cancellation);
        await blobs.WriteAsync(Names.Containers.Papers, "sheets/of this test/another.csv", new BinaryData(Content), "text/csv", Cancellation);
        await _app.Get<DeliveryStore>().TryClaimAsync(
            DeliveryStore.KeyOfChaser(Day), _secret, new("Please send", _app.Clock.Now, "smtp", _secret, _app.Clock.Now.AddDays(14)) { Opens = [Sheet, "sheets/deleted.csv"] }, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task It_is_downloaded_under_its_own_name_and_kept_by_no_cache()
    {
        var answer = await Web.GetAsync(LinkTo(Sheet));

        Assert.Equal((StatusCodes.Status200OK, Content), ((int)answer.Status, answer.Body));
        Assert.Equal("text/csv; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.StartsWith("attachment; ", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''Figures%20f%C3%BCr%20Q2.csv", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(
            ("no-store, private", "no-referrer", "nosniff"),
            (answer.Headers["Cache-Control"], answer.Headers["Referrer-Policy"], answer.Headers["X-Content-Type-Options"]));
        var head = await Web.SendAsync(HttpMethod.Head, LinkTo(Sheet), user: null);
        Assert.Equal((StatusCodes.Status200OK, ""), ((int)head.Status, head.Body));
    }

    [Fact]
    public async Task A_link_that_was_invented_or_opens_other_files_or_is_of_another_day_cannot_be_told_apart()
    {
        var invented = await Web.GetAsync(LinkTo(Sheet, secret: "invented"));

        Assert.Equal(StatusCodes.Status404NotFound, (int)invented.Status);
        Assert.Contains("This link does not work", invented.Body, StringComparison.Ordinal);
        foreach (var address in new[]
        {
            LinkTo("sheets/of this test/another.csv"), LinkTo("sheets/none.csv"), LinkTo(Sheet.ToUpperInvariant()),
            LinkTo($"{Sheet}\nsheets/deleted.csv"), LinkTo(""),
            LinkTo(Sheet, Day.AddDays(1)), LinkTo(Sheet).Replace("2020-10-05", "5-10-2020", StringComparison.Ordinal), LinkTo(Sheet).Split('?')[0],
        })
            Assert.Equal(invented.Whole, (await Web.GetAsync(address)).Whole);
    }

    [Fact]
    public async Task It_says_that_it_has_expired_to_whoever_has_its_secret()
    {
        _app.Clock.Now = _app.Clock.Now.AddDays(14);

        var expired = await Web.GetAsync(LinkTo(Sheet));

        Assert.Equal(StatusCodes.Status410Gone, (int)expired.Status);
        Assert.Contains("This link has expired", expired.Body, StringComparison.Ordinal);
        Assert.Equal(StatusCodes.Status404NotFound, (int)(await Web.GetAsync(LinkTo("sheets/none.csv"))).Status);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_to_be()
    {
        var answer = await Web.GetAsync(LinkTo("sheets/deleted.csv"));

        Assert.Equal(StatusCodes.Status404NotFound, (int)answer.Status);
        Assert.Contains("There is no such file", answer.Body, StringComparison.Ordinal);
    }

    private string LinkTo(string path, DateOnly? day = null, string? secret = null) =>
        SheetRoute.Link(WebApp.PublicUrl, day ?? Day, path, secret ?? _secret).PathAndQuery;
}
