using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Azure;
using KpiPapers.Domain;
using KpiPapers.Local;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>
/// A quarter's end with data that are late, missing, corrected, refused and repeated. Every queue message is delivered twice by the
/// stand-in host; everything else that can happen twice does so here.
/// </summary>
internal sealed class Story(LocalRun run, StoryClock clock, Fire fire, Pages pages)
{
    /// <summary>Timers that have nothing to do with the quarter's end, and must not disturb it.</summary>
    private static readonly string[] OtherTimers = ["SweepInbox", "ApplyRetention", "CheckConfiguration"];

    private readonly StorageConnection _storage = StorageConnection.FromConnectionString(run.ConnectionString);
    private readonly List<(Drop Drop, string Path, ETag ETag)> _drops = [];
    private int _failedTimers;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What was dropped; a repeated file is there twice.</summary>
    public IReadOnlyList<(Drop Drop, string Path, ETag ETag)> Drops => _drops;

    /// <summary>The Mondays by which a mail was unsure: the team is told, whatever else there is.</summary>
    public HashSet<DateOnly> UnsureWeeks { get; } = [];

    /// <summary>The editions as they were issued.</summary>
    public ImmutableSortedDictionary<string, string> Issued { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    public async Task TellAsync()
    {
        Func<Task>[] steps =
        [
            () => MorningAsync("2020-10-08"),
            () => DropAsync(Drop.Calls("calls-of-july.csv", "a while", isTaken: false), Drop.Figures("figures.csv", 100)),
            () => DropAsync(Drop.Figures("figures.csv", 100)),
            () => MorningAsync("2020-10-14"),
            () => DropAsync(Drop.Figures("figures-corrected.csv", 110), Drop.Texts("texts.csv")),
            () => pages.SignTwiceAsync(StoryConfig.Children),
            () => MorningAsync("2020-10-16"),
            () => DropAsync(Drop.Calls("calls-late.csv", "400"), Drop.Commentary("commentary-refused.csv", "CSU99", isTaken: false)),
            () => DropAsync(Drop.Calls("calls-corrected.csv", "380")),
            () => MorningAsync("2020-10-21"),
            async () => await DropAsync(Drop.SignOff(StoryConfig.Housing, await NewestAsync(StoryConfig.Housing))),   // while something is missing
            () => MorningAsync("2020-10-23"),
            () => DropAsync(Drop.Commentary("commentary.csv", "CSU10"), Drop.Commentary("commentary.csv", "CSU10")),   // the sign-off lapses
            () => MorningAsync("2020-10-26"),
            () => Task.WhenAll(MorningAsync("2020-10-27"), DropAsync(Drop.Calls("calls-at-issue.csv", "360"))),   // before, while or after it is issued
            async () =>
            {
                Issued = await Editions.HashesAsync(_storage, Cancellation);
                GoTo("2020-10-29");
                await DropAsync(Drop.Calls("calls-recounted.csv", "310"), Drop.Figures("figures-recounted.csv", 120));
            },
            () => DropAsync(Drop.Calls("calls-recounted.csv", "310"), Drop.Commentary("commentary.csv", "CSU10")),
            () => MorningAsync("2020-11-02"),
            async () =>
            {
                foreach (var timer in OtherTimers.Concat(OtherTimers)) await pages.StartTimerAsync(timer);
            },
        ];
        for (var step = 0; step < steps.Length; step++)
        {
            await fire.DuringAsync(steps.Length - step, steps[step]);
            await FinishAsync();
        }
    }

    /// <summary>The timer fires twice on a day. A kill may cut it off, and a timer is not tried again, so it is here: a day that was left out is another story.</summary>
    private async Task MorningAsync(string text)
    {
        var day = GoTo(text);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        if (!(await new DeliveryStore(_storage.Tables).UnsureAsync(LondonTime.StartOf(monday), Cancellation)).IsEmpty) UnsureWeeks.Add(monday);
        for (var missing = 2; missing > 0;)
        {
            var failed = _failedTimers;
            for (; missing > 0; missing--) await run.StartQuarterEndAsync(Cancellation);
            await FinishAsync();
            missing = _failedTimers - failed;
        }
        await pages.RehearseTwiceAsync();
    }

    /// <summary>Drops files one after another, so that each is newer than the one before: storage tells the time of a drop in whole seconds.</summary>
    private async Task DropAsync(params Drop[] drops)
    {
        foreach (var drop in drops)
        {
            await Task.Delay(1010 - DateTime.UtcNow.Millisecond, Cancellation);
            var blob = _storage.Blobs.GetBlobContainerClient(Names.Containers.Inbox).GetBlobClient(drop.Name);
            while (await blob.ExistsAsync(Cancellation)) await Task.Delay(50, Cancellation);   // or one would replace the other before it is read
            var written = await blob.UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(drop.Text)), overwrite: true, Cancellation);
            _drops.Add((drop, drop.Name, written.Value.ETag));
        }
    }

    private DateOnly GoTo(string text)
    {
        var day = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        clock.GoTo(day);
        return day;
    }

    private async Task<int> NewestAsync(string paper) =>
        (await new PaperStore(_storage.Tables).LatestAsync(paper, StoryConfig.Quarter, Cancellation))?.Number ?? 0;

    /// <summary>Waits until there is nothing left to do. Timers that were cut off are the only thing that may have gone wrong for good.</summary>
    private async Task FinishAsync()
    {
        var outcome = await run.WhenIdleAsync(Cancellation);
        Assert.All(outcome.Problems, problem => Assert.StartsWith("The timer ", problem, StringComparison.Ordinal));
        _failedTimers = outcome.Problems.Count(problem => problem.StartsWith("The timer StartQuarterEnd failed", StringComparison.Ordinal));
    }
}
