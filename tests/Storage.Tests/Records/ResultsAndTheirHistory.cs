using KpiPapers.Domain;
using KpiPapers.Storage.Records;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>A result is recomputed from what is there, and every former value is kept.</summary>
public sealed class ResultsAndTheirHistory(Stores stores) : IClassFixture<Stores>
{
    private readonly FigureKey _figure = Stores.NewFigure();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_former_value_is_kept_oldest_first()
    {
        foreach (var value in new[] { 1m, 2m, 2m, 1m }) await RecomputeAsync(value);

        Assert.Equal(1, (await stores.Results.GetAsync(_figure, Cancellation))?.Figure.Value);
        Assert.Equal([1, 2], await FormerAsync());
    }

    [Fact]
    public async Task The_same_result_again_is_no_change()
    {
        await RecomputeAsync(1);
        await RecomputeAsync(1);

        Assert.Empty(await FormerAsync());
    }

    [Fact]
    public async Task Where_there_is_none_yet_and_nothing_to_compute_it_from_there_is_still_none()
    {
        var asked = new List<bool>();

        Assert.Null(await stores.Results.RecomputeAsync(_figure, NothingAsync, Cancellation));
        Assert.Null(await stores.Results.GetAsync(_figure, Cancellation));
        await RecomputeAsync(1);
        await stores.Results.RecomputeAsync(_figure, NothingAsync, Cancellation);

        Assert.Equal([false, true], asked);

        Task<Result?> NothingAsync(bool isThere, CancellationToken token)
        {
            asked.Add(isThere);
            return Task.FromResult<Result?>(null);
        }
    }

    [Fact]
    public async Task Who_is_overtaken_computes_again_from_what_is_there_then()
    {
        await RecomputeAsync(1);
        var ledger = 2m;
        var computations = 0;

        await stores.Results.RecomputeAsync(
            _figure,
            async (_, token) =>
            {
                var seen = ledger;
                if (++computations == 1)
                {
                    // Another instance commits and recomputes after this one has looked at the ledger.
                    ledger = 3;
                    await stores.Results.RecomputeAsync(_figure, (_, _) => Task.FromResult<Result?>(Stores.Result(_figure, ledger)), token);
                }
                return Stores.Result(_figure, seen);
            },
            Cancellation);

        Assert.Equal(2, computations);
        Assert.Equal(3, (await stores.Results.GetAsync(_figure, Cancellation))?.Figure.Value);
        Assert.Equal([1], await FormerAsync());
    }

    [Fact]
    public async Task Of_many_at_once_the_last_write_has_seen_everything()
    {
        var committed = 0;
        async Task CommitAndRecomputeAsync()
        {
            Interlocked.Increment(ref committed);
            await stores.Results.RecomputeAsync(_figure, (_, _) => Task.FromResult<Result?>(Stores.Result(_figure, Volatile.Read(ref committed))), Cancellation);
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CommitAndRecomputeAsync()));

        Assert.Equal(8, (await stores.Results.GetAsync(_figure, Cancellation))?.Figure.Value);
        var former = await FormerAsync();
        Assert.Equal(former.Order(), former);
        Assert.Distinct(former);
    }

    [Fact]
    public async Task Figures_targets_and_bands_come_back_exactly()
    {
        var result = Stores.Result(_figure, 0) with
        {
            Figure = new(ValueState.Value, 1069m / 3, 79228162514264337593543950335m, 0.0000000000000000000000000001m),
            Target = new() { From = new(2018, 4, 1), Value = 300, Tolerance = new Tolerance.Floor(12.50m) },
            Judgement = Judgement.Amber,
            Months = [new(new(2020, 7, 1), 1m / 3), new(new(2020, 8, 1), null)],
        };

        await stores.Results.RecomputeAsync(_figure, (_, _) => Task.FromResult<Result?>(result), Cancellation);

        var read = await stores.Results.GetAsync(_figure, Cancellation);
        Assert.Equal((result.Figure, result.Target, result.Judgement), (read!.Figure, read.Target, read.Judgement));
        Assert.Equal(result.Months, read.Months);
    }

    [Fact]
    public async Task A_result_of_more_sources_than_one_column_holds_comes_back_whole()
    {
        var source = new Domain.Ledger.Submission("id", "calls", $"é {new string('x', 500)}.csv", new(2020, 7, 1, 0, 0, 0, TimeSpan.Zero), "e", "s", 1);
        var result = Stores.Result(_figure, 1) with { Sources = [.. Enumerable.Range(0, 150).Select(number => source with { Id = $"{number}" })] };

        await stores.Results.RecomputeAsync(_figure, (_, _) => Task.FromResult<Result?>(result), Cancellation);

        Assert.Equal(result.Sources, (await stores.Results.GetAsync(_figure, Cancellation))!.Sources);
        await RecomputeAsync(2);
        Assert.Empty((await stores.Results.GetAsync(_figure, Cancellation))!.Sources);
    }

    private Task<Result?> RecomputeAsync(decimal value) =>
        stores.Results.RecomputeAsync(_figure, (_, _) => Task.FromResult<Result?>(Stores.Result(_figure, value)), Cancellation);

    private async Task<List<decimal?>> FormerAsync() =>
        await stores.Results.HistoryAsync(_figure.Indicator, Cancellation).Where(result => result.Quarter == _figure.Quarter).Select(result => result.Figure.Value).ToListAsync(Cancellation);
}
