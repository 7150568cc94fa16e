using System.Text.Json;
using KpiPapers.Functions.Hosting;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;

namespace KpiPapers.Functions.ReplayMessages;

/// <summary>What a message that was put aside was about, for people.</summary>
internal static class PutAside
{
    /// <summary>What a queue's messages ask for.</summary>
    public static string Work(string queue) => queue switch
    {
        _ when queue == Names.Queues.Uploads => "Files to read",
        _ when queue == Names.Queues.Papers => "Papers to make",
        _ when queue == Names.Queues.Mails => "Mails to send",
        _ => "Days to work through",
    };

    public static string Words(PoisonMessage message)
    {
        try
        {
            var content = JsonElement.Parse(Convert.FromBase64String(message.Text));
            return message.Queue switch
            {
                var queue when queue == Names.Queues.Uploads => Payload.Message<BlobCreated>(queue, content)?.Path ?? "An event of another kind",
                var queue when queue == Names.Queues.Papers => About<RenderPaper.RenderPaper, PaperWork>(queue, content),
                var queue when queue == Names.Queues.Mails => About<SendMail.SendMail, MailWork>(queue, content),
                var queue => About<RunQuarterEnd.RunQuarterEnd, CalendarWork>(queue, content),
            };
        }
        catch (Exception exception) when (exception is FormatException or JsonException or UnreadableMessageException)
        {
            return "A message that cannot be read, so that trying it again will not help";
        }
    }

    private static string About<TFunction, TMessage>(string queue, JsonElement content)
        where TFunction : IQueueFunction<TMessage> =>
        Payload.Message<TMessage>(queue, content) is { } message ? $"{TFunction.About(message)}" : "";
}
