using System.Text.Json;
using KpiPapers.Domain;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>Events come late, twice, and for files that are no longer there.</summary>
public sealed class DropsThatMoved(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_drop_replaced_before_it_is_read_is_left_to_the_newer_event()
    {
        var name = $"replaced {_quarter.StartYear}.csv";
        var older = await _app.DropAsync(name, Csv.Figure(_quarter, "P01a", 100));
        var newer = await _app.DropAsync(name, Csv.Figure(_quarter, "P01a", 200));

        await _app.ReceiveAsync(older);

        Assert.Null(await _app.ResultAsync("P01a", _quarter));
        Assert.True(await _app.Blob(Names.Containers.Inbox, name).ExistsAsync(Cancellation));
        await _app.ReceiveAsync(newer);
        Assert.Equal(200, await _app.ValueAsync("P01a", _quarter));
    }

    [Fact]
    public async Task A_drop_that_somebody_took_away_unread_is_nothing()
    {
        var drop = await _app.DropAsync($"taken away {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));
        await _app.Blob(Names.Containers.Inbox, drop.Path).DeleteAsync(cancellationToken: Cancellation);

        await _app.ReceiveAsync(drop);

        Assert.Null(await _app.ResultAsync("P01a", _quarter));
    }

    [Fact]
    public async Task The_same_event_twice_changes_nothing()
    {
        var drop = await _app.DropAsync($"twice {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100, "Fine."));
        await _app.ReceiveAsync(drop);
        var (record, result) = (await _app.RecordAsync(drop), await _app.ResultAsync("P01a", _quarter));

        await _app.ReceiveAsync(drop);

        Assert.True(record.IsFinished);
        Assert.Equal(JsonSerializer.Serialize(record), JsonSerializer.Serialize(await _app.RecordAsync(drop)));
        Assert.Equal(JsonSerializer.Serialize(result), JsonSerializer.Serialize(await _app.ResultAsync("P01a", _quarter)));
        Assert.Empty(await _app.Get<ResultStore>().HistoryAsync("P01a", Cancellation).Where(result => result.Quarter == _quarter).ToListAsync(Cancellation));
        Assert.False(await _app.Blob(Names.Containers.Inbox, drop.Path).ExistsAsync(Cancellation));
        Assert.Equal(Csv.Figure(_quarter, "P01a", 100, "Fine."), await _app.TextAsync(Names.Containers.Accepted, record.KeptAt));
    }

    [Fact]
    public async Task Two_instances_on_one_event_take_the_file_once()
    {
        await using var other = new App(account.ConnectionString);
        var drop = await _app.DropAsync($"both {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));

        var outcomes = await Task.WhenAll(TryAsync(_app, drop), TryAsync(other, drop));
        // One of the two may have found the file gone in the middle of its work; its message comes again.
        if (!outcomes.All(isDone => isDone)) await _app.ReceiveAsync(drop);

        Assert.Contains(true, outcomes);
        var record = await _app.RecordAsync(drop);
        Assert.Equal((SubmissionStatus.Committed, true), (record.Status, record.IsFinished));
        Assert.Equal(100, await _app.ValueAsync("P01a", _quarter));
    }

    [Fact]
    public async Task An_event_of_another_container_is_left_alone()
    {
        var drop = await _app.DropAsync($"elsewhere {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));

        await _app.ReceiveAsync(drop with { Container = Names.Containers.Config });

        Assert.Null(await _app.ResultAsync("P01a", _quarter));
        await _app.Blob(Names.Containers.Inbox, drop.Path).DeleteAsync(cancellationToken: Cancellation);
    }

    private static async Task<bool> TryAsync(App app, BlobCreated drop)
    {
        try
        {
            await app.ReceiveAsync(drop);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
