using System.Text.Json;
using Azure.Storage.Queues;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Tests.LocalHost;
using KpiPapers.Local;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>A mail that the service takes no more of for now goes back to the queue, as a message that has never failed.</summary>
public sealed class TooManyMails : IAsyncLifetime
{
    private Azurite? _azurite;
    private FakeNotify? _notify;
    private App? _app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FakeNotify Notify => _notify!;   // all are set before the test runs

    private App App => _app!;

    private QueueClient Mails => App.Storage.Queues.GetQueueClient(Names.Queues.Mails);

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync(null, Cancellation);
        await CouncilAccount.PrepareAsync(_azurite.ConnectionString, CouncilConfig.Files);
        _notify = await FakeNotify.StartAsync();
        _app = new App(_azurite.ConnectionString, mail: _notify.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Notify.DisposeAsync();
        if (_azurite is not null) await _azurite.DisposeAsync();
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("99999999")]
    [InlineData(null)]
    public async Task It_waits_hidden_and_leaves_no_claim(string? retryAfter)
    {
        var work = await AnsweredAsync();
        Notify.Mood = new(429, retryAfter);

        await RunAsync(work);

        Assert.Equal(1, (await Mails.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount);
        Assert.Empty((await Mails.ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value);
        Assert.Null(await StateAsync(work));
    }

    [Fact]
    public async Task It_comes_back_as_it_was_and_is_sent()
    {
        var work = await AnsweredAsync();
        Notify.Mood = new(429, RetryAfter: "1");
        await RunAsync(work);
        Notify.Mood = new();

        var back = await ComesBackAsync();
        await RunAsync(back);

        Assert.Equal(work, back);
        Assert.Single(Notify.Taken);
        Assert.Equal(DeliveryState.Sent, await StateAsync(work));
    }

    /// <summary>The work of answering a file that was refused; the queue is empty.</summary>
    private async Task<MailWork> AnsweredAsync()
    {
        var refused = await App.TakeAsync("nothing.csv", "a,b\n1,2\n");
        await Mails.ClearMessagesAsync(Cancellation);
        return new MailWork("team", Refusal: new(refused.Month, refused.Submission.Id, FeedTitle: null));
    }

    private async Task<MailWork> ComesBackAsync()
    {
        MailWork? back = null;
        await Eventually.TrueAsync(
            async () =>
            {
                if ((await Mails.ReceiveMessageAsync(cancellationToken: Cancellation)).Value is not { } message) return false;
                Assert.Equal(1, message.DequeueCount);
                back = message.Body.ToObjectFromJson<MailWork>(JsonSerializerOptions.Web);
                return true;
            },
            "the message comes back");
        return back!;
    }

    private Task RunAsync(MailWork work) => App.Get<SendMail.SendMail>().RunAsync(work, Cancellation);

    private async Task<DeliveryState?> StateAsync(MailWork work)
    {
        var file = await App.Get<SubmissionStore>().GetAsync(work.Refusal!.Month, work.Refusal.Submission, Cancellation);
        return await App.Get<DeliveryStore>().StateAsync(DeliveryStore.KeyOfRefusal(file!), work.Recipient, Cancellation);
    }
}
