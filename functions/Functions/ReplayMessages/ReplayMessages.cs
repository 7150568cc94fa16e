using KpiPapers.Domain;
using KpiPapers.Functions.Web;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;

namespace KpiPapers.Functions.ReplayMessages;

/// <summary>
/// HTTP <c>GET /api/messages/poison</c>: for operators, the work that failed so often that it was put aside. <c>POST</c> puts it back on its queue,
/// once what made it fail has been put right: one message, or all of a queue.
/// </summary>
internal sealed partial class ReplayMessages(SignIn signIn, PoisonQueues poison, Settings settings, ILogger<ReplayMessages> log)
{
    public const string Address = "/api/messages/poison";

    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (Refused(request) is { } refused) return refused;
        var messages = await poison.PeekAsync(cancellationToken);
        return new WebPage(
            StatusCodes.Status200OK,
            "Work that was put aside",
            [
                WebPart.Paragraph(messages.IsEmpty
                    ? "There is none: all work that was begun was done, or is being tried again."
                    : "This failed five times and is not tried again by itself. It may be tried again once the reason is gone; trying twice does no harm."),
                .. messages.GroupBy(message => message.Queue).SelectMany(OfQueue),
            ]);
    }

    public async Task<IResult> PostAsync(HttpRequest request, string? queue, string? message, CancellationToken cancellationToken)
    {
        if (Refused(request) is { } refused) return refused;
        if (!OwnPages.Sent(request, settings.PublicUrl)) return Apologies.FromElsewhere;
        var replayed = Names.Queues.All.Contains(queue, StringComparer.Ordinal) ? await poison.ReplayAsync(queue!, message, cancellationToken) : 0;
        if (replayed == 0)
            return Page(StatusCodes.Status409Conflict, "Nothing is tried again", "That work is not here any more: somebody was faster, or it had lain here for a week.");

        LogReplayed(replayed, queue!);
        return Page(
            StatusCodes.Status202Accepted,
            "It is tried again now",
            $"{(replayed == 1 ? "One message was" : $"{replayed} messages were")} put back. What fails again comes back here after five attempts, within minutes.");
    }

    private static IEnumerable<System.Xml.Linq.XElement> OfQueue(IGrouping<string, PoisonMessage> messages) =>
    [
        WebPart.Heading(PutAside.Work(messages.Key)),
        .. messages.SelectMany(message => new[]
        {
            WebPart.Paragraph($"{PutAside.Words(message)}, put aside on {LondonTime.Words(message.Since)}"),
            WebPart.Button("Try it again", $"{Address}?queue={message.Queue}&message={Uri.EscapeDataString(message.Id)}", isQuiet: true),
        }),
        WebPart.Button($"Try all of \u201c{PutAside.Work(messages.Key)}\u201d again", $"{Address}?queue={messages.Key}"),
    ];

    private WebPage? Refused(HttpRequest request) => signIn.RefuseAllButOperators(request, Address, "have work tried again");

    private static WebPage Page(int status, string title, string words) =>
        new(status, title, WebPart.Paragraph(words), WebPart.Paragraph(WebPart.Link("All work that was put aside", Address)));

    [LoggerMessage(63, LogLevel.Information, "An operator put {Count} messages back on the queue {Queue}")]
    private partial void LogReplayed(int count, string queue);
}
