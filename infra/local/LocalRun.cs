using System.Collections.Immutable;
using KpiPapers.Local.Host;
using KpiPapers.Seeds;
using KpiPapers.Storage;

namespace KpiPapers.Local;

/// <summary>The whole product on one machine: storage, mail and the function app, started and stopped together.</summary>
public sealed class LocalRun(LocalOptions options, TextWriter progress) : IAsyncDisposable
{
    private const int UsualHttpPort = 7071;
    private const string QuarterEnd = "StartQuarterEnd";   // a timer function
    private const string Results = "/api/results?format=csv";
    private const string Reader = "reader@localhost";

    /// <summary>
    /// The real host gives up at the third crash within half an hour, and the platform starts another. Here there is no other, and a
    /// developer or a test may kill the handler often to see what is lost by it: nothing.
    /// </summary>
    private const int CrashLimit = 1_000;

    private readonly Journal _journal = new(progress, TimeProvider.System);
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _work = [];
    private DirectoryInfo? _temporary;
    private Azurite? _azurite;
    private MailCatcher? _mailCatcher;
    private StorageConnection? _storage;
    private FunctionsHost? _host;
    private OutFolder? _out;

    /// <summary>Reaches blobs, queues and tables of this run.</summary>
    public string ConnectionString => Started(_azurite).ConnectionString;

    /// <summary>Where the function app answers; its functions are below /api.</summary>
    public Uri PublicUrl { get; private set; } = new("about:blank");

    /// <summary>The server that has the mails.</summary>
    public MailCatcher MailCatcher => Started(_mailCatcher);

    /// <summary>The handlers alive at this moment, one for each instance of each function group. To kill one is a fair test: another is started.</summary>
    public ImmutableArray<int> HandlerProcessIds => Started(_host).HandlerProcessIds;

    /// <summary>Reads an address of the function app as somebody who is signed in.</summary>
    public Task<byte[]> ReadAsync(string address, CancellationToken cancellationToken) => Started(_host).ReadAsync(address, Reader, cancellationToken);

    /// <summary>Starts everything and loads the configuration. Drops nothing.</summary>
    /// <exception cref="LocalToolException">Node.js, npm or one of the tools failed, or a folder cannot be created.</exception>
    /// <exception cref="HostStartException">The function app is missing or is not as the host wants it.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Better said now than when the first paper is to be copied.
        if (options.OutFolder is { } outFolder)
        {
            Create(outFolder, "--out");
        }

        if (options.DataFolder is { } dataFolder)
        {
            Create(dataFolder, "--data");
        }

        var data = options.DataFolder ?? (_temporary = Directory.CreateTempSubdirectory("kpi-papers-")).FullName;
        _journal.Say("starting storage and the mail catcher (the first time, npm fetches them, which takes a minute)");
        _azurite = await Azurite.StartAsync(Path.Combine(data, "storage"), cancellationToken);
        _mailCatcher = await MailCatcher.StartAsync(Path.Combine(data, "mails"), options.PrefersUsualPorts, cancellationToken);
        _storage = StorageConnection.FromConnectionString(ConnectionString);
        await StorageSetup.EnsureAsync(_storage, cancellationToken);
        await UploadConfigAsync(_storage, cancellationToken);

        var port = options.PrefersUsualPorts ? FreePort.Prefer(UsualHttpPort) : FreePort.Any();
        PublicUrl = new($"http://127.0.0.1:{port}/");
        _host = new(
            new()
            {
                Root = options.AppFolder ?? Path.Combine(NpmTools.SourceTree, ".artifacts", "app"),
                Settings = AppSettings.Of(ConnectionString, PublicUrl, MailCatcher.SmtpPort).ToImmutableDictionary().SetItems(options.Settings),
                HttpPort = port,
                LogFolder = Path.Combine(data, "logs"),
                SignedInAs = options.SignedInAs,
                Instances = options.Instances,
                SeparatesGroups = options.SeparatesGroups,
                CrashLimit = CrashLimit,
                DeliversTwice = options.DeliversTwice,
                FiresTimers = options.FiresTimers,
            },
            _journal,
            TimeProvider.System);
        await _host.StartAsync(cancellationToken);
        _work.Add(new LocalEventGrid(ConnectionString).RunAsync(_stopping.Token));
        if (options.OutFolder is { } folder)
        {
            _out = new(folder, _storage, MailCatcher);
            _work.Add(_out.RunAsync(_stopping.Token));
        }
    }

    /// <summary>Puts a file into the inbox, as an officer does.</summary>
    public async Task DropAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var blob = Started(_storage).Blobs.GetBlobContainerClient(Names.Containers.Inbox).GetBlobClient(name);
        await blob.UploadAsync(content, overwrite: true, cancellationToken);
        _journal.Say($"dropped {name}");
    }

    /// <summary>Puts every file below the folder into the inbox.</summary>
    public async Task DropFolderAsync(string folder, CancellationToken cancellationToken)
    {
        // Most exports of the seeds are generated rather than committed: five megabytes, the same on every machine.
        if (folder == Path.Combine(NpmTools.SourceTree, "seeds", "exports"))
        {
            SeedExports.WriteMissing(folder);
        }

        foreach (var (file, name) in Drops.In(folder))
        {
            await using var content = File.OpenRead(file);
            await DropAsync(name, content, cancellationToken);
        }
    }

    /// <summary>Has today's quarter end run now, as its timer does in the morning: papers whose publication date has come are issued.</summary>
    public Task StartQuarterEndAsync(CancellationToken cancellationToken)
    {
        _journal.Say("starting the quarter's end of today: papers whose publication date has come are issued");
        return Started(_host).FireTimerAsync(QuarterEnd, cancellationToken);
    }

    /// <summary>Waits until nothing is left to do, or nothing can be done any more.</summary>
    public async Task<RunOutcome> WhenIdleAsync(CancellationToken cancellationToken)
    {
        var gaveUp = WhenGivenUpAsync(cancellationToken);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var idle = new IdleWatch(Started(_storage), _journal, TimeProvider.System).WaitAsync(either.Token);
        var first = await await Task.WhenAny(idle, gaveUp);
        await either.CancelAsync();
        if (_out is not null)
        {
            await _out.CopyAsync(cancellationToken);
            if (!gaveUp.IsCompleted)
            {
                await _out.WriteResultsAsync(await ReadAsync(Results, cancellationToken), cancellationToken);
            }
        }

        return first;
    }

    /// <summary>Waits until the host stops because its handler cannot be kept alive.</summary>
    public async Task<RunOutcome> WhenGivenUpAsync(CancellationToken cancellationToken)
    {
        var reason = await Started(_host).GaveUpAsync().WaitAsync(cancellationToken);
        return new([.. _journal.Problems, reason]);
    }

    /// <summary>Stops everything and leaves no process behind. What was in a temporary folder is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        await Task.WhenAll(_work);
        _out?.Dispose();
        if (_mailCatcher is not null)
        {
            await _mailCatcher.DisposeAsync();
        }

        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }

        _temporary?.Delete(recursive: true);
        _stopping.Dispose();
    }

    private static void Create(string folder, string option)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LocalToolException($"The folder given with {option} cannot be created: {folder}");
        }
    }

    private static T Started<T>(T? part)
        where T : class =>
        part ?? throw new InvalidOperationException("The local run has not been started.");

    private async Task UploadConfigAsync(StorageConnection storage, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(options.ConfigFolder))
        {
            throw new LocalToolException($"The folder with the configuration does not exist: {options.ConfigFolder}");
        }

        var container = storage.Blobs.GetBlobContainerClient(Names.Containers.Config);
        foreach (var file in Directory.EnumerateFiles(options.ConfigFolder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(options.ConfigFolder, file).Replace(Path.DirectorySeparatorChar, '/');
            await container.GetBlobClient(name).UploadAsync(file, overwrite: true, cancellationToken);
        }
    }
}
