using System.Globalization;
using Azure;

namespace KpiPapers.Storage.Tables;

/// <summary>Reads the parts of a transaction's answer: one per action, or a single one that says which action failed and why.</summary>
internal static class TransactionAnswer
{
    public static IReadOnlyList<Response> Read(Response answer, int actions)
    {
        var parts = Parts(answer);
        if (parts.Find(part => part.IsError) is { } failure)
        {
            throw new TableTransactionFailedException(failure, FailedAction(failure));
        }

        return parts.Count == actions
            ? parts
            : throw new RequestFailedException(answer.Status, $"The service answered {parts.Count} of the transaction's {actions} actions.");
    }

    private static List<TransactionPart> Parts(Response answer)
    {
        var parts = new List<TransactionPart>();
        using var reader = new StringReader(answer.Content.ToString());
        while (reader.ReadLine() is { } line)
        {
            // Everything before a status line is the frame: boundaries and the parts' own headers.
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                parts.Add(Part(line, reader, answer.ClientRequestId));
            }
        }

        return parts;
    }

    private static TransactionPart Part(string statusLine, StringReader reader, string clientRequestId)
    {
        var status = statusLine.Split(' ', 3);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { Length: > 0 } header && header.Split(':', 2) is [var name, var value])
        {
            headers[name] = value.Trim();
        }

        // A refusal's JSON is a single line; a success has no body, and the next boundary comes instead.
        var body = reader.Peek() == '{' ? reader.ReadLine()! : "";
        return new(int.Parse(status[1], CultureInfo.InvariantCulture), status.ElementAtOrDefault(2) ?? "", headers, body, clientRequestId);
    }

    // The message starts with the action's number: "3:The specified entity already exists."
    private static int? FailedAction(Response failure) =>
        TableErrorParser.Read(failure)?.Message?.Split(':', 2) is [var number, _]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
