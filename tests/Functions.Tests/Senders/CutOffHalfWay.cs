using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>
/// An attempt that died between sending a mail and recording it: GOV.UK Notify is asked what became of it, and the mail is sent again only
/// when it certainly never went out.
/// </summary>
public sealed class CutOffHalfWay(CouncilAccount account) : IAsyncLifetime
{
    private readonly string _delivery = $"cut-off-{Guid.NewGuid():N}";
    private FakeNotify? _notify;
    private App? _app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FakeNotify Notify => _notify!;   // both are set before the test runs

    private App App => _app!;

    public async ValueTask InitializeAsync()
    {
        _notify = await FakeNotify.StartAsync();
        _app = new App(account.ConnectionString, mail: _notify.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Notify.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_that_Notify_took_is_recorded_as_sent()
    {
        Notify.Mood = new(HangsUp: true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(App));
        Assert.Equal(DeliveryState.Sending, await StateAsync());

        Notify.Mood = new();
        await SendAsync(App);

        Assert.Equal(DeliveryState.Sent, await StateAsync());
        Assert.Single(Notify.Taken);
    }

    [Fact]
    public async Task One_that_Notify_does_not_know_waits_until_no_attempt_can_still_be_at_work_and_is_sent_then()
    {
        await FailAsync();

        var later = await Assert.ThrowsAsync<NotYetException>(() => SendAsync(App));
        Assert.Equal(DeliveryState.Sending, await StateAsync());
        App.Clock.Now += later.Wait;
        await SendAsync(App);

        Assert.Equal(DeliveryState.Sent, await StateAsync());
        Assert.Single(Notify.Taken);
    }

    [Fact]
    public async Task Two_attempts_at_once_then_send_one()
    {
        await FailAsync();
        await using var other = new App(account.ConnectionString, mail: Notify.Settings);
        App.Clock.Now = other.Clock.Now = App.Clock.Now.AddHours(2);

        await Task.WhenAll(new[] { App, other }.Select(async app =>
        {
            try
            {
                await SendAsync(app);
            }
            catch (NotYetException)
            {
                // It found the other's claim.
            }
        }));

        Assert.Equal(DeliveryState.Sent, await StateAsync());
        Assert.Single(Notify.Taken);
    }

    [Fact]
    public async Task One_of_so_long_ago_that_Notify_may_have_forgotten_it_stays_unsure()
    {
        await FailAsync();
        App.Clock.Now = App.Clock.Now.AddDays(3);

        await SendAsync(App);

        Assert.Empty(Notify.Taken);
        var unsure = Assert.Single(
            await App.Get<DeliveryStore>().UnsureAsync(App.Clock.Now - Deliveries.LongestAttempt, Cancellation), row => row.Delivery == _delivery);
        Assert.Equal((SampleMail.Clerk.Id, SampleMail.Letter.Subject), (unsure.Recipient, unsure.Subject));
    }

    [Fact]
    public async Task So_does_one_that_another_key_or_another_service_may_have_sent()
    {
        await App.Get<DeliveryStore>().TryClaimAsync(_delivery, SampleMail.Clerk.Id, new("s", App.Clock.Now.AddHours(-2), "smtp", null, null), Cancellation);

        await SendAsync(App);

        Assert.Empty(Notify.Taken);
        Assert.Equal(DeliveryState.Sending, await StateAsync());
    }

    [Fact]
    public async Task While_Notify_cannot_be_asked_the_attempt_fails_and_nothing_is_sent()
    {
        await FailAsync();
        App.Clock.Now = App.Clock.Now.AddHours(2);
        Notify.Mood = new(500);

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(App));

        Assert.Equal(DeliveryState.Sending, await StateAsync());
    }

    [Fact]
    public async Task An_unsure_mail_that_somebody_releases_is_sent_again()
    {
        await FailAsync();
        App.Clock.Now = App.Clock.Now.AddDays(3);

        Assert.True(await App.Get<DeliveryStore>().TryReleaseUnsureAsync(
            _delivery, SampleMail.Clerk.Id, App.Clock.Now - Deliveries.LongestAttempt, Cancellation));
        await SendAsync(App);

        Assert.Single(Notify.Taken);
    }

    /// <summary>An attempt of which nobody knows what became of it, and whose mail Notify does not have.</summary>
    private async Task FailAsync()
    {
        Notify.Mood = new(500);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(App));
        Notify.Mood = new();
    }

    private Task SendAsync(App app) => app.Get<Deliveries>().SendOnceAsync(new(_delivery, SampleMail.Clerk, SampleMail.Letter), new("clerk"), Cancellation);

    private Task<DeliveryState?> StateAsync() => App.Get<DeliveryStore>().StateAsync(_delivery, SampleMail.Clerk.Id, Cancellation);
}
