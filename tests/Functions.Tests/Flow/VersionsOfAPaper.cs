using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A paper has a new version when its content changes, and only then.</summary>
public sealed class VersionsOfAPaper(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Rendering_twice_makes_one_version()
    {
        await _app.TakeAsync($"figures {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));

        await _app.RenderAsync(_quarter);
        var first = await _app.LatestAsync(_quarter);
        await _app.RenderAsync(_quarter);

        Assert.Equal((1, true), (first?.Number, first?.IsFinished));
        Assert.Equal(first, await _app.LatestAsync(_quarter));
        Assert.StartsWith("%PDF-", await _app.TextAsync(Names.Containers.Papers, first!.PathOf(first.PdfName)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instances_that_render_at_once_make_one_version()
    {
        await using var other = new App(account.ConnectionString);
        await _app.TakeAsync($"figures {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));

        await Task.WhenAll(_app.RenderAsync(_quarter), other.RenderAsync(_quarter));

        var latest = await _app.LatestAsync(_quarter);
        Assert.Equal((1, true), (latest?.Number, latest?.IsFinished));
    }

    [Fact]
    public async Task A_changed_figure_makes_the_next_version()
    {
        await _app.TakeAsync($"first {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));
        await _app.RenderAsync(_quarter);
        await App.NextSecondAsync();
        await _app.TakeAsync($"second {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 200));

        await _app.RenderAsync(_quarter);

        Assert.Equal(2, (await _app.LatestAsync(_quarter))?.Number);
    }

    [Fact]
    public async Task Without_a_result_of_the_quarter_itself_there_is_no_paper()
    {
        await _app.TakeAsync($"last year {_quarter.StartYear}.csv", Csv.Figure(_quarter.SameQuarterLastYear, "P01a", 100));

        await _app.RenderAsync(_quarter);

        Assert.Null(await _app.LatestAsync(_quarter));
    }

    [Fact]
    public async Task Only_the_newest_asking_does_the_work()
    {
        await _app.TakeAsync($"figures {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));   // asks, at the clock's time
        var asked = _app.Clock.Now;

        _app.Clock.Now = asked.AddSeconds(-1);
        await _app.RenderAsync(_quarter);
        Assert.Null(await _app.LatestAsync(_quarter));

        _app.Clock.Now = asked;
        await _app.RenderAsync(_quarter);
        Assert.Equal(1, (await _app.LatestAsync(_quarter))?.Number);
    }

    [Fact]
    public async Task A_file_that_lies_in_the_inbox_holds_a_paper_up_for_ten_windows_and_no_longer()
    {
        await _app.TakeAsync($"figures {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));
        await using var patient = new App(account.ConnectionString, debounce: TimeSpan.FromMinutes(1));
        var waiting = await _app.DropAsync($"waiting {_quarter.StartYear}.csv", "a file that nobody has read yet");
        var asked = patient.Clock.Now = _app.Clock.Now;
        Task RenderAtAsync(TimeSpan later)
        {
            patient.Clock.Now = asked + later;
            return patient.Get<RenderPaper.RenderPaper>().RunAsync(new(CouncilConfig.Paper, _quarter, asked), TestContext.Current.CancellationToken);
        }

        await RenderAtAsync(TimeSpan.FromMinutes(9));
        Assert.Null(await _app.LatestAsync(_quarter));
        await RenderAtAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(1, (await _app.LatestAsync(_quarter))?.Number);

        await _app.Blob(Names.Containers.Inbox, waiting.Path).DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
    }
}
