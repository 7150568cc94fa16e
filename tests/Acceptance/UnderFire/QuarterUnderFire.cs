using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using KpiPapers.Local;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>
/// A quarter's end while the handler is killed again and again and everything happens twice: no version twice, no mail twice, and none lost.
/// A few kills here; as many as one likes, and from another seed each time, with
/// <c>KPI_KILLS=60 dotnet test tests/Acceptance --filter FullyQualifiedName~UnderFire</c>. <c>KPI_SEED</c> takes a seed again.
/// </summary>
public sealed class QuarterUnderFire : IDisposable
{
    private const int UsualKills = 6;
    private const int UsualSeed = 20201104;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kpi-papers-fire-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ITestOutputHelper Output => TestContext.Current.TestOutputHelper!;   // there is one in a test

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_is_made_or_sent_twice_and_nothing_is_lost()
    {
        var kills = Said("KPI_KILLS") ?? UsualKills;
        var seed = Said("KPI_SEED") ?? (Said("KPI_KILLS") is null ? UsualSeed : Random.Shared.Next());
        Output.WriteLine($"Seed {seed}: KPI_SEED={seed} KPI_KILLS={kills} tries the same moments again.");
        var began = Stopwatch.GetTimestamp();
        var progress = new StringWriter();
        var clock = new StoryClock(ClockFile);
        clock.GoTo(new(2020, 10, 5));
        await using var run = new LocalRun(Options(), progress);
        await run.StartAsync(Cancellation);
        using var pages = new Pages(run);
        var fire = new Fire(run, kills, seed);
        var story = new Story(run, clock, fire, pages);
        try
        {
            await story.TellAsync();
            Output.WriteLine(
                $"{fire.Killed} kills in {Stopwatch.GetElapsedTime(began).TotalMinutes:0.0} minutes; " +
                $"{$"{progress}".Split('\n').Count(line => line.Contains(" FAILED ", StringComparison.Ordinal))} invocations were cut off.");
            await AssertAsync(run, story, pages);
        }
        catch
        {
            Output.WriteLine($"{progress}");
            throw;
        }
    }

    private static async Task AssertAsync(LocalRun run, Story story, Pages pages)
    {
        var storage = StorageConnection.FromConnectionString(run.ConnectionString);
        var versions = await Versions.OfAsync(storage, Cancellation);
        var files = await new SubmissionStore(storage.Tables)
            .DroppedAsync(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), Cancellation).ToListAsync(Cancellation);
        // A server has not taken a mail whose sender died before its end (RFC 5321, 4.1.1.4); the catcher keeps the beginning all the same.
        var caught = (await run.MailCatcher.ListAsync(Cancellation))
            .Where(mail => mail.Eml.TrimEnd().EndsWith("--", StringComparison.Ordinal)).Select(mail => Mail.Parse(mail.Eml)).ToList();

        var due = MailsDue.Of(versions, files, story);
        var count = await MailCount.OfAsync(due, caught, storage, RecipientAddresses.Read(), Cancellation);
        Output.WriteLine($"{versions.Length} versions, {files.Count} files; {due.Count} mails due: {count.Sent} sent, {count.SentUnnoted} sent without a note of it, {count.Unsure} unsure.");
        Assert.True(count.Wrong.IsEmpty, string.Join('\n', count.Wrong));
        Assert.Equal(due.Count, count.Sent + count.SentUnnoted + count.Unsure);
        foreach (var (drop, path, etag) in story.Drops)
        {
            var file = files.Single(file => file.Submission.Id == SubmissionStore.IdOf(path, etag));
            Assert.Equal((path, drop.IsTaken ? SubmissionStatus.Committed : SubmissionStatus.Rejected, true), (path, file.Status, file.IsFinished));
        }
        await Versions.AssertAsync(versions, story.Issued, storage, Cancellation);
        await AssertLinksOpenAsync(versions, caught, pages);
    }

    private static async Task AssertLinksOpenAsync(ImmutableArray<PaperVersion> versions, List<Mail> caught, Pages pages)
    {
        foreach (var link in caught.SelectMany(mail => mail.Links)) Assert.NotEmpty(await pages.OpenTwiceAsync(link));
        await pages.RevokeTwiceAsync(versions[0]);
    }

    private LocalOptions Options()
    {
        var config = Path.Combine(_folder.FullName, "config");
        StoryConfig.Write(config);
        return new()
        {
            ConfigFolder = config,
            SignedInAs = StoryConfig.LeadEmail,
            DeliversTwice = true,
            FiresTimers = false,
            Settings = new Dictionary<string, string>
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(StoryClock).Assembly.Location,
                [StoryClock.Variable] = ClockFile,
                [Names.Settings.Debounce] = "00:00:01",
            },
        };
    }

    private string ClockFile => Path.Combine(_folder.FullName, "clock.txt");

    private static int? Said(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
