using System.Collections.Immutable;
using System.Text.Json;
using KpiPapers.Domain;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Mail;
using KpiPapers.Local;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow.Support;

/// <summary>
/// A council with an account and a clock of its own, and one paper for 2020/21 Q2 whose meeting is on 4 November 2020: data by
/// 15 October, comments by 22 October, published on 27 October.
/// </summary>
internal sealed class Council : IAsyncDisposable
{
    public static readonly Quarter Quarter = Quarter.Of(2020, 2);

    private readonly string _sender = $"kpi-{Guid.NewGuid():N}@example.org";
    private Azurite _azurite = null!;   // set by StartAsync, the only way to make one

    private Council() { }

    public App App { get; private set; } = null!;   // likewise

    public string ConnectionString => _azurite.ConnectionString;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Council> StartAsync(ImmutableDictionary<string, string>? config = null)
    {
        var council = new Council { _azurite = await Azurite.StartAsync(null, Cancellation) };
        await CouncilAccount.PrepareAsync(council._azurite.ConnectionString, config ?? CouncilConfig.SmallPaper);
        council.App = new(
            council._azurite.ConnectionString,
            mail: new MailSettings.Smtp("127.0.0.1", CouncilMail.Catcher.SmtpPort, UsesTls: false, SignIn: null, From: council._sender));
        return council;
    }

    /// <summary>Goes on to a day, at half past six in the morning, and does nothing yet.</summary>
    public void GoTo(string day) => App.Clock.Now = new(DateOnly.ParseExact(day, "yyyy-MM-dd"), new(6, 30), TimeSpan.Zero);

    /// <summary>Goes on to a day and does what the morning's timer starts.</summary>
    public async Task MorningAsync(string day)
    {
        GoTo(day);
        await App.Get<StartQuarterEnd.StartQuarterEnd>().RunAsync(Cancellation);
        await WorkAsync();
    }

    /// <summary>Drops a file, and does everything that follows from it.</summary>
    public async Task<SubmissionRecord> DropAsync(string name, string text)
    {
        var drop = await App.DropLaterAsync(name, text);
        await App.ReceiveAsync(drop);
        await WorkAsync();
        return await App.RecordAsync(drop);
    }

    /// <summary>Does everything that follows from what lies in the inbox.</summary>
    public async Task TakeInboxAsync()
    {
        await foreach (var file in App.Get<BlobStore>().ListAsync(Names.Containers.Inbox, "", Cancellation))
            await App.ReceiveAsync(new() { Container = Names.Containers.Inbox, Path = file.Path, ETag = $"{file.ETag}".Trim('"'), Api = "PutBlob" });
        await WorkAsync();
    }

    /// <summary>Works on messages until there is none.</summary>
    public async Task WorkAsync()
    {
        while (await WorkAsync<CalendarWork, RunQuarterEnd.RunQuarterEnd>(Names.Queues.Calendar)
            || await WorkAsync<PaperWork, RenderPaper.RenderPaper>(Names.Queues.Papers)
            || await WorkAsync<MailWork, SendMail.SendMail>(Names.Queues.Mails)) { }
    }

    /// <summary>Waits for a message that is hidden for a while, then works on all of them.</summary>
    public async Task WaitAndWorkAsync()
    {
        for (var looks = 0; !await WorkAsync<MailWork, SendMail.SendMail>(Names.Queues.Mails); looks++)
        {
            Assert.True(looks < 120, "No mail was asked for within a minute.");
            await Task.Delay(500, Cancellation);
        }
        await WorkAsync();
    }

    public Task<PaperVersion?> LatestAsync() => App.LatestAsync(Quarter);

    /// <summary>The mails so far as <c>to: subject</c>, those that answer files left out, each person's in a row.</summary>
    public async Task<ImmutableArray<string>> MailsAsync() =>
        [.. (await CaughtAsync()).Where(mail => !mail.Subject.Contains(".csv", StringComparison.Ordinal)).Select(mail => $"{mail.To}: {mail.Subject}").Order(StringComparer.Ordinal)];

    /// <summary>The text of the one mail with a subject that starts so, to somebody.</summary>
    public async Task<string> TextAsync(string to, string subject) =>
        (await CaughtAsync()).Single(mail => mail.To == to && mail.Subject.StartsWith(subject, StringComparison.Ordinal)).Text;

    public async ValueTask DisposeAsync()
    {
        if (App is not null) await App.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    /// <summary>The mails as the catcher's own page reads them.</summary>
    public async Task<ImmutableArray<ReadMail>> CaughtAsync()
    {
        using var http = new HttpClient { BaseAddress = CouncilMail.Catcher.Web };
        using var mails = JsonDocument.Parse(await http.GetStringAsync(new Uri("email", UriKind.Relative), Cancellation));
        return
        [
            .. mails.RootElement.EnumerateArray().Where(mail => mail.GetProperty("from")[0].GetProperty("address").GetString() == _sender).Select(mail => new ReadMail(
                mail.GetProperty("to")[0].GetProperty("address").GetString()!.Split('@')[0],   // the catcher gives all four of every mail
                mail.GetProperty("subject").GetString()!,
                mail.GetProperty("text").GetString()!,
                mail.GetProperty("html").GetString()!)),
        ];
    }

    private async Task<bool> WorkAsync<TMessage, TFunction>(string queue)
        where TFunction : IQueueFunction<TMessage>
    {
        var client = App.Storage.Queues.GetQueueClient(queue);
        if ((await client.ReceiveMessageAsync(cancellationToken: Cancellation)).Value is not { } message) return false;
        await App.Get<TFunction>().RunAsync(JsonSerializer.Deserialize<TMessage>(message.Body, JsonSerializerOptions.Web)!, Cancellation);   // as it was put there
        await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
        return true;
    }
}
