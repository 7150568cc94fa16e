using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Records;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>The stores on the product's own tables. Each test has an indicator of its own, so tests cannot meet.</summary>
public sealed class Stores(StorageAccount account) : IAsyncLifetime
{
    public static readonly Quarter Quarter = Quarter.Of(2020, 2);

    public SubmissionStore Submissions => new(account.Connection.Tables);

    public LedgerStore Ledger => new(account.Connection.Tables, Submissions);

    public CommentaryStore Commentary => new(account.Connection.Tables, Submissions);

    public SignOffStore SignOffs => new(account.Connection.Tables, Submissions);

    public ListingStore Listings => new(account.Connection.Tables, Submissions);

    public NarrativeStore Narratives => new(account.Connection.Tables, Submissions);

    public ResultStore Results => new(account.Connection.Tables);

    public PaperStore Papers => new(account.Connection.Tables);

    public RunStore Runs => new(account.Connection.Tables);

    public DeliveryStore Deliveries => new(account.Connection.Tables);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The first version of a paper of its own, not claimed yet.</summary>
    public static PaperVersion NewVersion() => new()
    {
        Paper = $"p-{Guid.NewGuid():N}",
        Quarter = Quarter,
        Number = 1,
        ContentHash = "content",
        ConfigurationHash = "configuration",
        Title = "Performance",
        Committee = "Committee",
        Meeting = new(2020, 11, 4),
        IsExempt = false,
        Green = 1,
        Amber = 2,
        Red = 3,
        InfoOnly = 4,
        NotJudged = 5,
    };

    public static FigureKey NewFigure() => new($"T{Guid.NewGuid():N}", Quarter);

    public async ValueTask InitializeAsync()
    {
        foreach (var table in Names.Tables.All) await account.Connection.Tables.GetTableClient(table).CreateIfNotExistsAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A drop a number of minutes after nine, on a day of October 2020 unless another year is named.</summary>
    public async Task<SubmissionRecord> BeginAsync(string? fileName = null, int minute = 0, string feed = "figures", int day = 1, int year = 2020)
    {
        var id = Guid.NewGuid().ToString("N")[..16];
        return await Submissions.BeginAsync(
            new()
            {
                Submission = new(id, feed, fileName ?? $"{id}.csv", new(year, 10, day, 9, minute, 0, TimeSpan.Zero), "0x1", "", 1),
                Path = "figures.csv",
                ConfigurationHash = "c",
            },
            Cancellation);
    }

    public Task<SubmissionRecord> TurnAsync(SubmissionRecord record, SubmissionStatus status) =>
        Submissions.ChangeAsync(record, now => now with { Status = status }, Cancellation);

    public static Result Result(FigureKey figure, decimal value) =>
        new() { Indicator = figure.Indicator, Quarter = figure.Quarter, Figure = Figure.Of(value) };

    public static LedgerEntry.Measured Measured(FigureKey figure, int day, decimal numerator, decimal denominator = 1, string dimension = "") => new()
    {
        Indicator = figure.Indicator,
        Quarter = figure.Quarter,
        Day = figure.Quarter.FirstDay.AddDays(day),
        Dimension = dimension,
        Partial = new(numerator, denominator),
    };

    public static LedgerEntry.Covering Covering(FigureKey figure, int day, int lastDay, string dimension = "") => new()
    {
        Indicator = figure.Indicator,
        Quarter = figure.Quarter,
        Day = figure.Quarter.FirstDay.AddDays(day),
        LastDay = figure.Quarter.FirstDay.AddDays(lastDay),
        Dimension = dimension,
    };

    public async Task<ImmutableArray<LedgerEntry>> CommittedAsync(FigureKey figure) =>
        [.. (await Ledger.CommittedAsync(figure, Cancellation)).Select(entry => entry.Entry)];
}
