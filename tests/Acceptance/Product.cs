using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Local;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Acceptance;

/// <summary>The whole product on this machine, as a person runs it, with what it brings forth copied to a folder.</summary>
internal sealed class Product : IAsyncDisposable
{
    public static readonly string Seeds = Path.Combine(NpmTools.SourceTree, "seeds");

    private readonly DirectoryInfo _out = Directory.CreateTempSubdirectory("kpi-papers-out-");
    private readonly LocalRun _run;

    private Product(int instances, string? configFolder)
    {
        var options = new LocalOptions
        {
            ConfigFolder = configFolder ?? Path.Combine(Seeds, "config"),
            OutFolder = _out.FullName,
            Instances = instances,
            FiresTimers = false,
        };
        _run = new LocalRun(options, Progress);
    }

    /// <summary>What a person would have seen, to be read when a test fails.</summary>
    public StringWriter Progress { get; } = new();

    public LocalRun Run => _run;

    public StorageConnection Storage => StorageConnection.FromConnectionString(_run.ConnectionString);

    public static async Task<Product> StartAsync(int instances = 1, string? configFolder = null)
    {
        var product = new Product(instances, configFolder);
        try
        {
            await product._run.StartAsync(TestContext.Current.CancellationToken);
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>The seeds' exports, generated ones included, in the order of their names.</summary>
    public static IReadOnlyList<string> SeedExports()
    {
        var folder = Path.Combine(Seeds, "exports");
        KpiPapers.Seeds.SeedExports.WriteMissing(folder);
        return [.. Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)];
    }

    public async Task DropAsync(string file)
    {
        await using var content = File.OpenRead(file);
        await _run.DropAsync(Path.GetFileName(file), content, TestContext.Current.CancellationToken);
    }

    public Task DropAsync(string name, ReadOnlySpan<byte> content) =>
        _run.DropAsync(name, new MemoryStream(content.ToArray()), TestContext.Current.CancellationToken);

    /// <summary>Waits until everything is answered, and fails with what a person would have seen when something went wrong.</summary>
    public async Task FinishAsync()
    {
        var outcome = await _run.WhenIdleAsync(TestContext.Current.CancellationToken);
        Assert.True(outcome.IsGood, $"{string.Join('\n', outcome.Problems)}\n{Progress}");
    }

    /// <summary>Lets the quarter's end run: all papers of the seeds are past their publication date, so all are issued.</summary>
    public async Task IssueAsync()
    {
        await _run.StartQuarterEndAsync(TestContext.Current.CancellationToken);
        await FinishAsync();
    }

    /// <summary>A page or file of the function app, as somebody reads it who is signed in.</summary>
    public Task<byte[]> ReadAsync(string address) => _run.ReadAsync(address, TestContext.Current.CancellationToken);

    public string ResultsCsv() => File.ReadAllText(Path.Combine(_out.FullName, "results.csv"));

    /// <summary>Every stored PDF by its path, oldest version first.</summary>
    public ImmutableSortedDictionary<string, byte[]> Papers() => Files("papers", "*.pdf");

    /// <summary>A stored edition by its file name.</summary>
    public byte[] Edition(string fileName) => Files("papers", fileName).Values.Single();

    /// <summary>Every errors file by its path.</summary>
    public ImmutableSortedDictionary<string, byte[]> ErrorsFiles() => Files("receipts", "*.errors.csv");

    public async Task<ImmutableArray<Mail>> MailsAsync() =>
        [.. (await _run.MailCatcher.ListAsync(TestContext.Current.CancellationToken)).Select(mail => Mail.Parse(mail.Eml))];

    /// <summary>Every receipt by its path.</summary>
    public ImmutableSortedDictionary<string, byte[]> Receipts() => Files("receipts", "*.receipt.csv");

    public async Task<ImmutableArray<PaperVersion>> VersionsAsync(Quarter quarter)
    {
        var store = new PaperStore(Storage.Tables);
        var versions = ImmutableArray.CreateBuilder<PaperVersion>();
        while (await store.GetAsync("housing-and-community", quarter, versions.Count + 1, TestContext.Current.CancellationToken) is { } version)
            versions.Add(version);
        return versions.ToImmutable();
    }

    /// <summary>The newest version of a quarter's paper.</summary>
    public async Task<byte[]> PaperAsync(Quarter quarter)
    {
        var newest = (await VersionsAsync(quarter))[^1];
        return Papers().Single(paper => paper.Key.EndsWith($"/{newest.PdfName}", StringComparison.Ordinal)).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        _out.Delete(recursive: true);
    }

    private ImmutableSortedDictionary<string, byte[]> Files(string folder, string pattern) =>
        new DirectoryInfo(Path.Combine(_out.FullName, folder)).EnumerateFiles(pattern, SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(_out.FullName, file.FullName), file => File.ReadAllBytes(file.FullName), StringComparer.Ordinal);
}
