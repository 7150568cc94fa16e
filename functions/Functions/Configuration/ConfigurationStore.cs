using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure;
using KpiPapers.Exports;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Queues;

namespace KpiPapers.Functions.Configuration;

/// <summary>
/// The container <c>config</c>. Its files are checked as a set whenever one of them changes; a good set is kept as
/// <c>active/{hash}.json</c> and pointed to by <c>active/current</c>, and its feeds' templates are written. While a set has problems, the last good one stays in force and
/// the problems stand in <c>active/problems.csv</c> and the team is told of them.
/// </summary>
internal sealed partial class ConfigurationStore(BlobStore blobs, Templates templates, WorkQueue queue, ILogger<ConfigurationStore> log) : IDisposable
{
    private const string ActiveFolder = "active/";
    private const string Current = ActiveFolder + "current";
    private const string ProblemsFile = ActiveFolder + "problems.csv";
    private const int MistakesTold = 10;

    private readonly ConcurrentDictionary<string, ConfigurationSet> _byHash = new();
    private readonly SemaphoreSlim _activation = new(1);   // functions start together, and one of them activates
    private Known? _current;   // one reference, so that functions running side by side never see half of it

    /// <summary>The set in force.</summary>
    /// <exception cref="NoConfigurationException">No good set has ever been there; the message says what is wrong with the present one.</exception>
    public async Task<ConfigurationSet> InForceAsync(CancellationToken cancellationToken)
    {
        var files = new List<BlobListing>();
        await foreach (var file in blobs.ListAsync(Names.Containers.Config, "", cancellationToken))
            if (!file.Path.StartsWith(ActiveFolder, StringComparison.Ordinal)) files.Add(file);

        // Reading all files for every message would be slow: the listing tells whether any has changed.
        var listing = string.Join('\n', files.Select(file => $"{file.Path} {file.ETag}"));
        if (_current is { } known && known.Listing == listing) return known.Set;

        await _activation.WaitAsync(cancellationToken);
        try
        {
            if (_current is { } activated && activated.Listing == listing) return activated.Set;
            var set = await ActivateAsync(files, cancellationToken);
            _current = new(listing, set);
            return set;
        }
        finally
        {
            _activation.Release();
        }
    }

    /// <summary>A set that was in force when a submission was first read.</summary>
    public async Task<ConfigurationSet> PinnedAsync(string hash, CancellationToken cancellationToken)
    {
        if (_byHash.TryGetValue(hash, out var known)) return known;
        var path = $"{ActiveFolder}{hash}.json";
        var content = await ReadAsync(path, cancellationToken)
            ?? throw new InvalidOperationException($"The configuration {hash} is no longer in the container config.");
        var read = ConfigurationReader.Read(ConfigurationFiles.FromBlob(path, content), wasInForce: true);
        return Remember(read.Value
            ?? throw new InvalidOperationException($"The configuration {hash} cannot be read any more: {Describe(read.Problems)}"));
    }

    /// <summary>Whether the newest files have mistakes, as far as anybody has looked.</summary>
    public async Task<bool> HasMistakesAsync(CancellationToken cancellationToken) =>
        await blobs.ListAsync(Names.Containers.Config, ProblemsFile, cancellationToken).AnyAsync(cancellationToken);

    public void Dispose() => _activation.Dispose();

    private async Task<ConfigurationSet> ActivateAsync(List<BlobListing> present, CancellationToken cancellationToken)
    {
        var byPath = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in present)
            if (await ReadAsync(file.Path, cancellationToken) is { } content) byPath[file.Path] = content.ToArray();
        var files = new ConfigurationFiles(byPath.ToImmutable());
        var read = _byHash.TryGetValue(files.Hash, out var known) ? new(known, []) : ConfigurationReader.Read(files);
        if (read.Value is { } set)
        {
            // Known or not: an officer may have gone back to an earlier set, which is now the last good one.
            await blobs.WriteAsync(Names.Containers.Config, $"{ActiveFolder}{set.Hash}.json", files.ToBlob(), "application/json", cancellationToken);
            await blobs.WriteAsync(Names.Containers.Config, Current, new BinaryData(set.Hash), "text/plain", cancellationToken);
            await blobs.DeleteAsync(Names.Containers.Config, ProblemsFile, ETag.All, cancellationToken);
            await templates.PublishAsync(set, cancellationToken);
            LogActivated(set.Hash);
            return Remember(set);
        }

        await blobs.WriteAsync(
            Names.Containers.Config, ProblemsFile, new BinaryData(ErrorsFile.Write(read.Problems)), "text/csv; charset=utf-8", cancellationToken);
        var last = await ReadAsync(Current, cancellationToken)
            ?? throw new NoConfigurationException($"The container config holds no usable configuration: {Describe(read.Problems)}");
        LogRefused(Describe(read.Problems));
        await queue.EnqueueAsync(
            Names.Queues.Mails,
            new MailWork(ConfigurationSet.Team, Configuration: new(files.Hash, Mistakes(read.Problems), read.Problems.Length)),
            delay: null,
            cancellationToken);
        return await PinnedAsync(last.ToString(), cancellationToken);
    }

    private async Task<BinaryData?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (await blobs.OpenReadAsync(Names.Containers.Config, path, ifMatch: null, cancellationToken) is not BlobRead.Found found) return null;
        await using (found.Content) return await BinaryData.FromStreamAsync(found.Content, cancellationToken);
    }

    /// <summary>The set that a listing of the container came to.</summary>
    private sealed record Known(string Listing, ConfigurationSet Set);

    private ConfigurationSet Remember(ConfigurationSet set) => _byHash.GetOrAdd(set.Hash, set);

    private static ImmutableArray<string> Mistakes(ImmutableArray<ConfigProblem> problems) =>
        [.. problems.Take(MistakesTold).Zip(Remarks.FirstOf([.. problems.Select(problem => problem.Problem)], MistakesTold), (problem, remark) => $"{problem.File}: {Remarks.Sentence(remark)}")];

    private static string Describe(ImmutableArray<ConfigProblem> problems)
    {
        var first = problems[0];
        var place = string.Join(", ", new[] { first.File, first.Problem.Row > 0 ? $"row {first.Problem.Row}" : "", first.Problem.Column }.Where(part => part.Length > 0));
        var more = problems.Length > 1 ? $" ({problems.Length - 1} more in config/{ProblemsFile})" : "";
        return $"{place}: {first.Problem.Wrong} Expected: {first.Problem.Expected}.{more}";
    }

    [LoggerMessage(1, LogLevel.Information, "Configuration {Hash} is in force")]
    private partial void LogActivated(string hash);

    [LoggerMessage(2, LogLevel.Error, "The configuration has mistakes and is not used; the last good one stays in force. {Mistakes}")]
    private partial void LogRefused(string mistakes);
}
