using System.Text;
using Azure.Storage.Blobs;
using KpiPapers.Domain;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;
using Microsoft.Extensions.DependencyInjection;

namespace KpiPapers.Functions.Tests.Flow.Support;

/// <summary>The functions as they are deployed, in this process; two apps on one account are two instances.</summary>
internal sealed class App : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public App(string connectionString, int smtpPort = 1, string[]? mailDomains = null, TimeSpan? debounce = null, MailSettings? mail = null)
    {
        Storage = StorageConnection.FromConnectionString(connectionString);
        var settings = new Settings
        {
            Storage = Storage,
            PublicUrl = new("https://kpi.example.org"),
            Debounce = debounce ?? TimeSpan.Zero,
            Mail = mail ?? new MailSettings.Smtp("127.0.0.1", smtpPort, UsesTls: false, SignIn: null, From: "kpi-papers@example.org"),
            MailDomains = new HashSet<string>(mailDomains ?? []),
        };
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddKpiPapers(settings)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public StorageConnection Storage { get; }

    public SettableClock Clock { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Puts a file into the inbox and answers the event of it.</summary>
    public async Task<BlobCreated> DropAsync(string name, string text)
    {
        var written = await Blob(Names.Containers.Inbox, name).UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(text)), overwrite: true, Cancellation);
        return new() { Container = Names.Containers.Inbox, Path = name, ETag = written.Value.ETag.ToString().Trim('"'), Api = "PutBlob" };
    }

    /// <summary>Waits until a next drop is a later one: storage tells the time of a drop in whole seconds.</summary>
    public static Task NextSecondAsync() => Task.Delay(1010 - DateTime.UtcNow.Millisecond, Cancellation);

    public async Task<BlobCreated> DropLaterAsync(string name, string text)
    {
        await NextSecondAsync();
        return await DropAsync(name, text);
    }

    public Task ReceiveAsync(BlobCreated drop, CancellationToken? cancellationToken = null) =>
        Get<ReceiveUpload.ReceiveUpload>().RunAsync(drop, cancellationToken ?? Cancellation);

    public async Task<SubmissionRecord> TakeAsync(string name, string text)
    {
        var drop = await DropAsync(name, text);
        await ReceiveAsync(drop);
        return await RecordAsync(drop);
    }

    public async Task<SubmissionRecord> RecordAsync(BlobCreated drop) =>
        await Get<SubmissionStore>().GetAsync(SubmissionStore.IdOf(drop.Path, BlobETag.Parse(drop.ETag)), Cancellation)
            ?? throw new InvalidOperationException($"{drop.Path} is not recorded.");

    public Task<Result?> ResultAsync(string indicator, Quarter quarter) => Get<ResultStore>().GetAsync(new(indicator, quarter), Cancellation);

    public async Task<decimal?> ValueAsync(string indicator, Quarter quarter) => (await ResultAsync(indicator, quarter))?.Figure.Value;

    public Task RenderAsync(Quarter quarter, string paper = CouncilConfig.Paper) =>
        Get<RenderPaper.RenderPaper>().RunAsync(new PaperWork(paper, quarter, Clock.Now), Cancellation);

    public Task<PaperVersion?> LatestAsync(Quarter quarter, string paper = CouncilConfig.Paper) =>
        Get<PaperStore>().LatestAsync(paper, quarter, Cancellation);

    /// <summary>Claims a version that nobody renders.</summary>
    public Task<bool> ClaimAsync(string paper, Quarter quarter, int number) => Get<PaperStore>().TryClaimAsync(
        new()
        {
            Paper = paper,
            Quarter = quarter,
            Number = number,
            ContentHash = "",
            ConfigurationHash = "",
            Title = "A draft",
            Committee = "A committee",
            Meeting = quarter.LastDay,
            IsExempt = false,
            Green = 0,
            Amber = 0,
            Red = 0,
            InfoOnly = 0,
            NotJudged = 0,
        },
        Cancellation);

    public BlobClient Blob(string container, string path) => Storage.Blobs.GetBlobContainerClient(container).GetBlobClient(path);

    public async Task<string> TextAsync(string container, string path) =>
        (await Blob(container, path).DownloadContentAsync(Cancellation)).Value.Content.ToString();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
