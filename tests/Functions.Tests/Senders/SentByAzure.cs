using Azure;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Tests.Flow.Support;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>What each answer of Azure Communication Services means; none makes a call be tried again at once.</summary>
public sealed class SentByAzure : IAsyncLifetime
{
    private FakeAzure? _azure;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FakeAzure Azure => _azure!;   // set before the test runs

    public async ValueTask InitializeAsync() => _azure = await FakeAzure.StartAsync();

    public ValueTask DisposeAsync() => Azure.DisposeAsync();

    [Fact]
    public async Task A_mail_has_both_parts_and_the_deliverys_reference_and_watches_nobody()
    {
        await SendAsync();

        var (operation, mail) = Assert.Single(Azure.Taken);
        Assert.Equal(SampleMail.Reference, operation.ToString("N"));
        Assert.Equal(
            """
            {
              "senderAddress": "kpi-papers@example.org",
              "recipients": {
                "to": [
                  {
                    "address": "committee.services@wendlebury-vale.example.org",
                    "displayName": "Committee Services"
                  }
                ]
              },
              "content": {
                "subject": "calls.csv was taken",
                "plainText": "You need do nothing.\n\nWhat was read:\n- 9 rows\n",
                "html": "\u003Cp\u003EYou need do nothing.\u003C/p\u003E"
              },
              "userEngagementTrackingDisabled": true
            }
            """,
            mail.ToJsonString(new() { WriteIndented = true }));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData(null, 300)]
    public async Task Too_many_mails_have_to_wait(string? retryAfter, int seconds)
    {
        Azure.Mood = new(429, retryAfter);

        var later = await Assert.ThrowsAsync<NotYetException>(SendAsync);

        Assert.Equal((TimeSpan.FromSeconds(seconds), 1), (later.Wait, Azure.Calls));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_refused_mail_was_certainly_not_sent(int status)
    {
        Azure.Mood = new(status);

        await Assert.ThrowsAsync<NotSentException>(SendAsync);
    }

    [Fact]
    public async Task Nobody_there_means_not_sent()
    {
        var settings = Azure.Settings;
        await Azure.DisposeAsync();
        await using var another = await FakeAzure.StartAsync();

        await Assert.ThrowsAsync<NotYetException>(() => SendAsync(settings, another));
    }

    [Fact]
    public async Task Nor_does_a_service_get_a_mail_that_cannot_prove_who_it_is()
    {
        await using var another = await FakeAzure.StartAsync();

        await Assert.ThrowsAsync<NotYetException>(() => SendAsync(another.Settings, Azure));

        Assert.Equal(0, another.Calls);
    }

    [Fact]
    public async Task After_a_fault_at_Azure_nobody_can_know_and_it_is_not_tried_again()
    {
        Azure.Mood = new(503);

        await Assert.ThrowsAsync<RequestFailedException>(SendAsync);

        Assert.Equal(1, Azure.Calls);
    }

    [Fact]
    public async Task Nor_when_it_hangs_up()
    {
        Azure.Mood = new(HangsUp: true);

        await Assert.ThrowsAsync<RequestFailedException>(SendAsync);

        Assert.Single(Azure.Taken);
        Assert.Equal(WasSent.Unknown, await Sender(Azure.Settings, Azure).WasSentAsync(SampleMail.Reference, Cancellation));
    }

    private static AzureSender Sender(MailSettings.Azure settings, FakeAzure trusted) => new(settings, trusted, trusted.Options, new SettableClock());

    private Task SendAsync() => SendAsync(Azure.Settings, Azure);

    private static Task SendAsync(MailSettings.Azure settings, FakeAzure trusted) =>
        Sender(settings, trusted).SendAsync(SampleMail.Clerk, SampleMail.Letter, SampleMail.Reference, Cancellation);
}
