using System.IO.Compression;
using KpiPapers.Local;
using KpiPapers.Package;

namespace KpiPapers.Functions.Tests.Conformance.Published;

/// <summary>The package, unpacked where nothing else is, with its settings and no other variable of this machine.</summary>
public sealed class TheAppInAnEmptyFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("app-");

    private string App => Path.Combine(_folder.FullName, "app");

    [Fact(Timeout = 240_000)]
    public async Task It_carries_a_drop_to_mails_with_each_function_group_in_a_process_of_its_own()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Unpack();
        await using var progress = new StringWriter();
        await using var run = new LocalRun(
            new() { ConfigFolder = Repository.PathTo("seeds", "config"), AppFolder = App, SeparatesGroups = true, FiresTimers = false }, progress);
        await run.StartAsync(cancellation);
        await using var file = File.OpenRead(Repository.PathTo("seeds", "exports", "theatre-ratings-2019-20-q2.csv")); // One figure of one paper.

        await run.DropAsync("ratings.csv", file, cancellation);
        var outcome = await run.WhenIdleAsync(cancellation);

        Assert.True(outcome.IsGood, $"{string.Join('\n', outcome.Problems)}\n{progress}");
        var mails = await run.MailCatcher.ListAsync(cancellation);
        Assert.Contains(mails, mail => mail.Eml.Contains("Subject: ratings.csv was taken", StringComparison.Ordinal));
        Assert.Contains(mails, mail => mail.Eml.Contains("Subject: Draft: ", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Unpack()
    {
        var package = Path.Combine(_folder.FullName, "package.zip");
        AppPackage.Write(PublishedApp.Root, package, CompressionLevel.NoCompression);
        ZipFile.ExtractToDirectory(package, App);
    }
}
