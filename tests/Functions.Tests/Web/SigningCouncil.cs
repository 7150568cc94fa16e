using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>A council of its own, and its papers.</summary>
public sealed class SigningCouncil : CouncilAccount
{
    public const string Lead = "Performance@Wendlebury-Vale.example.org";   // not quite as recipients.csv writes it
    public const string Colleague = "theatre@wendlebury-vale.example.org";

    private int _quarters;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A quarter's paper in so many versions; its newest.</summary>
    internal async Task<PaperVersion> PaperAsync(int versions = 1, string paper = CouncilConfig.Paper)
    {
        // Of the quarters with a meeting; each test of this council has its own.
        var quarter = Quarter.Of(2000, 1).Add(5 * (1 + (25 * Interlocked.Increment(ref _quarters) % 78)));
        await using var app = new App(ConnectionString);
        for (var version = 1; version <= versions; version++)
        {
            if (version > 1) await App.NextSecondAsync();   // or the figure would not be newer
            await app.TakeAsync($"attendance {quarter.StartYear} {version}.csv", Csv.Figure(quarter, "P01a", 100 + version));
            await app.RenderAsync(quarter, paper);
        }
        return await app.LatestAsync(quarter, paper) ?? throw new InvalidOperationException("There is no paper.");
    }

    /// <summary>What lies in the inbox for a version; null when nothing does.</summary>
    internal async Task<string?> DroppedAsync(PaperVersion version)
    {
        await using var app = new App(ConnectionString);
        var blob = app.Blob(Names.Containers.Inbox, $"sign-off/{version.Paper}-{version.QuarterInPath}-v{version.Number}.csv");
        return await blob.ExistsAsync(Cancellation) ? (await blob.DownloadContentAsync(Cancellation)).Value.Content.ToString() : null;
    }
}
