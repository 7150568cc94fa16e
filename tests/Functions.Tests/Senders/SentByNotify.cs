using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Local;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>What each answer of GOV.UK Notify means.</summary>
public sealed class SentByNotify : IAsyncLifetime
{
    private readonly SettableClock _clock = new();
    private FakeNotify? _notify;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FakeNotify Notify => _notify!;   // set before the test runs

    public async ValueTask InitializeAsync() => _notify = await FakeNotify.StartAsync();

    public ValueTask DisposeAsync() => Notify.DisposeAsync();

    [Fact]
    public async Task A_mail_is_a_template_with_two_placeholders_and_the_deliverys_reference()
    {
        await SendAsync();

        var mail = Assert.Single(Notify.Taken);
        Assert.Equal(SampleMail.Clerk.Email, (string?)mail["email_address"]);
        Assert.Equal(SampleMail.Reference, (string?)mail["reference"]);
        Assert.Equal("calls.csv was taken", (string?)mail["personalisation"]!["subject"]);
        Assert.Equal("You need do nothing.\n\n## What was read\n\n* 9 rows\n", (string?)mail["personalisation"]!["body"]);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData(null, 300)]
    public async Task Too_many_mails_have_to_wait(string? retryAfter, int seconds)
    {
        Notify.Mood = new(429, retryAfter);

        var later = await Assert.ThrowsAsync<NotYetException>(SendAsync);

        Assert.Equal(TimeSpan.FromSeconds(seconds), later.Wait);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    public async Task A_refused_mail_was_certainly_not_sent(int status)
    {
        Notify.Mood = new(status);

        var failure = await Assert.ThrowsAsync<NotSentException>(SendAsync);

        Assert.Contains("As the test wants it.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Notify.Settings.ApiKey[^36..], failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_another_service_is_refused()
    {
        var settings = Notify.Settings with { ApiKey = $"tests-{Guid.NewGuid()}-{Guid.NewGuid()}" };

        await Assert.ThrowsAsync<NotSentException>(() => SendAsync(settings));

        Assert.Empty(Notify.Taken);
    }

    [Fact]
    public async Task Nobody_there_means_later()
    {
        await Assert.ThrowsAsync<NotYetException>(() => SendAsync(Notify.Settings with { Url = new($"http://127.0.0.1:{FreePort.Any()}/") }));
    }

    [Fact]
    public async Task After_a_fault_at_Notify_nobody_can_know()
    {
        Notify.Mood = new(500);

        await Assert.ThrowsAsync<InvalidOperationException>(SendAsync);
    }

    [Fact]
    public async Task Nor_when_it_hangs_up()
    {
        Notify.Mood = new(HangsUp: true);

        await Assert.ThrowsAsync<InvalidOperationException>(SendAsync);

        Assert.Single(Notify.Taken);
    }

    [Fact]
    public async Task A_mail_that_was_taken_is_sent_whatever_the_answer_says()
    {
        Notify.Mood = new(Says: "not JSON");

        await SendAsync();

        Assert.Single(Notify.Taken);
    }

    [Fact]
    public async Task It_can_be_asked_whether_a_mail_was_taken()
    {
        using var sender = new NotifySender(Notify.Settings, _clock);
        Assert.Equal(WasSent.No, await sender.WasSentAsync(SampleMail.Reference, Cancellation));

        await SendAsync();

        Assert.Equal(WasSent.Yes, await sender.WasSentAsync(SampleMail.Reference, Cancellation));
        Assert.Equal(WasSent.No, await sender.WasSentAsync("another", Cancellation));
    }

    [Fact]
    public async Task But_not_too_often()
    {
        using var sender = new NotifySender(Notify.Settings, _clock);
        Notify.Mood = new(429, "60");

        await Assert.ThrowsAsync<NotYetException>(() => sender.WasSentAsync(SampleMail.Reference, Cancellation));
    }

    private Task SendAsync() => SendAsync(Notify.Settings);

    private async Task SendAsync(MailSettings.Notify settings)
    {
        using var sender = new NotifySender(settings, _clock);
        await sender.SendAsync(SampleMail.Clerk, SampleMail.Letter, SampleMail.Reference, Cancellation);
    }
}
