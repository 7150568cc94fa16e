using System.Text.Json;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Web;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ResendMails;

/// <summary>
/// HTTP <c>GET /api/mails/unsure</c>: for operators, the mails that were cut off while they were sent, so that nobody can know whether they
/// went out. <c>POST</c> settles one of them, once somebody has asked whether it arrived: it is sent again, or was there after all.
/// </summary>
internal sealed partial class ResendMails(
    SignIn signIn, DeliveryStore deliveries, ConfigurationStore configurations, WorkQueue queue, Settings settings, TimeProvider clock, ILogger<ResendMails> log)
{
    public const string Address = "/api/mails/unsure";

    /// <summary>The message waits so long for the claim to be given back: the other way round, a cut in between would lose the mail.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (Refused(request) is { } refused) return refused;
        var unsure = await deliveries.UnsureAsync(SentBefore, cancellationToken);
        var configuration = await configurations.InForceAsync(cancellationToken);
        return new WebPage(
            StatusCodes.Status200OK,
            "Mails that nobody can be sure of",
            [
                WebPart.Paragraph(unsure.IsEmpty
                    ? "There is none: every mail that was begun was sent."
                    : "Sending these was cut off half way. They may have arrived, so they are not sent again by themselves. Please ask before you send one again."),
                .. unsure.SelectMany(mail => new[]
                {
                    WebPart.Paragraph($"\u201c{mail.Subject ?? mail.Delivery}\u201d to {configuration.RoleOf(mail.Recipient)}, on {LondonTime.Words(mail.Since)}"),
                    mail.Work is null ? WebPart.Paragraph("It was begun by an earlier release and cannot be sent again here.") : WebPart.Button($"Send it to {mail.Recipient} again", AddressOf(mail)),
                    WebPart.Button($"It arrived at {mail.Recipient}", $"{AddressOf(mail)}&arrived=true", isQuiet: true),
                }),
            ]);
    }

    public async Task<IResult> PostAsync(HttpRequest request, string? delivery, string? recipient, bool? arrived, CancellationToken cancellationToken)
    {
        if (Refused(request) is { } refused) return refused;
        if (!OwnPages.Sent(request, settings.PublicUrl)) return Apologies.FromElsewhere;
        if (delivery is null || recipient is null) return NotUnsure;
        return arrived is true ? await NoteArrivedAsync(delivery, recipient, cancellationToken) : await SendAgainAsync(delivery, recipient, cancellationToken);
    }

    private async Task<WebPage> NoteArrivedAsync(string delivery, string recipient, CancellationToken cancellationToken)
    {
        if (!await deliveries.TryNoteArrivedAsync(delivery, recipient, SentBefore, cancellationToken)) return NotUnsure;
        LogArrived(recipient, delivery);
        return Page(StatusCodes.Status200OK, "It counts as sent", $"It is noted that this mail arrived at {recipient}, so it is not sent again.");
    }

    private async Task<WebPage> SendAgainAsync(string delivery, string recipient, CancellationToken cancellationToken)
    {
        if (await deliveries.UnfinishedAsync(delivery, recipient, cancellationToken) is not { Work: { } work } mail || mail.Since >= SentBefore) return NotUnsure;
        await queue.EnqueueAsync(Names.Queues.Mails, JsonSerializer.Deserialize<MailWork>(work, JsonSerializerOptions.Web), Pause, cancellationToken);
        await deliveries.TryReleaseUnsureAsync(delivery, recipient, SentBefore, cancellationToken);
        LogAgain(recipient, mail.Subject ?? delivery);
        return Page(
            StatusCodes.Status202Accepted, "It is sent again within a minute",
            $"\u201c{mail.Subject}\u201d goes to {recipient} again as things stand now, with links of its own. A reminder of a day that is over is not sent again; the next one is due on its own day.");
    }

    private static WebPage NotUnsure => Page(
        StatusCodes.Status409Conflict, "Nothing is sent again", "That mail is not unsure any more: it was sent, or is being sent, or somebody was faster.");

    private DateTimeOffset SentBefore => Deliveries.OverBefore(clock.GetUtcNow());

    private WebPage? Refused(HttpRequest request) => signIn.RefuseAllButOperators(request, Address, "have mails sent again");

    private static string AddressOf(UnfinishedDelivery mail) =>
        $"{Address}?delivery={Uri.EscapeDataString(mail.Delivery)}&recipient={Uri.EscapeDataString(mail.Recipient)}";

    private static WebPage Page(int status, string title, string words) =>
        new(status, title, WebPart.Paragraph(words), WebPart.Paragraph(WebPart.Link("All mails that are unsure", Address)));

    [LoggerMessage(62, LogLevel.Information, "An operator has a mail sent to {Recipient} again: {Subject}")]
    private partial void LogAgain(string recipient, string subject);

    [LoggerMessage(66, LogLevel.Information, "An operator says that a mail arrived at {Recipient}: {Delivery}")]
    private partial void LogArrived(string recipient, string delivery);
}
