using System.Text.Json;
using System.Text.Json.Nodes;
using KpiPapers.Functions.Tests.Conformance;
using KpiPapers.Functions.Tests.Conformance.Published;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.Operations;

/// <summary>The published program, from a drop to its mails: what hangs together has one trace, in the log and at a collector.</summary>
public sealed class OneTrace
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Leads_from_a_drop_over_the_queues_to_every_mail()
    {
        await using var council = await Council.StartAsync();
        await using var collector = await OtlpCollector.StartAsync();
        await using var handler = await PublishedHandler.StartAsync(
            council.ConnectionString, root: null,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "50"),
            ("KPI_SMTP_PORT", $"{CouncilMail.Catcher.SmtpPort}"), ("KPI_SMTP_TLS", "false"), ("KPI_PAPER_DEBOUNCE", "00:00:00"));
        var drop = await council.App.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));

        await InvokeAsync(handler, "ReceiveUpload", JsonSerializer.Serialize(drop));
        var invoked = 1;
        while (await NextAsync(council, handler, Names.Queues.Papers, "RenderPaper") || await NextAsync(council, handler, Names.Queues.Mails, "SendMail"))
            invoked++;

        var spans = await collector.WaitForAsync(invoked);
        var received = spans.Single(span => span.Name == "ReceiveUpload");
        var rendered = spans.Single(span => span.Name == "RenderPaper");
        var mailed = spans.Where(span => span.Name == "SendMail").ToList();
        Assert.Single(spans.Select(span => span.Trace).Distinct());
        Assert.Equal(("", received.Id), (received.Parent, rendered.Parent));
        Assert.Contains(mailed, mail => mail.Parent == received.Id);   // the receipt
        Assert.Contains(mailed, mail => mail.Parent == rendered.Id);   // the draft
        Assert.Equal(invoked, 2 + mailed.Count);
        var sent = handler.Output.Where(line => line.Contains("Mailed to", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sent);
        Assert.All(sent, line => Assert.Contains(received.Trace, line, StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task And_every_line_says_what_it_is_about_though_nothing_is_exported()
    {
        await using var council = await Council.StartAsync();
        await using var handler = await PublishedHandler.StartAsync(council.ConnectionString, root: null, ("KPI_PAPER_DEBOUNCE", "00:00:00"));
        var drop = await council.App.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));

        await InvokeAsync(handler, "ReceiveUpload", JsonSerializer.Serialize(drop));
        await NextAsync(council, handler, Names.Queues.Papers, "RenderPaper");
        await handler.WaitForOutputAsync("RenderPaper finished");

        var (taken, rendered) = (ScopesOf(handler, "was taken as"), ScopesOf(handler, "is in the container papers"));
        Assert.Equal((await council.App.RecordAsync(drop)).Submission.Id, taken["Submission"]);
        Assert.Equal((CouncilConfig.Paper, "2020/21 Q2"), (rendered["Paper"], rendered["Quarter"]));
        Assert.Equal(taken["TraceId"], rendered["TraceId"]);
        Assert.True(Guid.TryParse(taken["InvocationId"], out _));
    }

    /// <summary>Hands a queue's next message to a function as the host does; false where there is none.</summary>
    private static async Task<bool> NextAsync(Council council, PublishedHandler handler, string queue, string function)
    {
        var client = council.App.Storage.Queues.GetQueueClient(queue);
        if ((await client.ReceiveMessageAsync(cancellationToken: Cancellation)).Value is not { } message) return false;
        await InvokeAsync(handler, function, message.Body.ToString());
        await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
        return true;
    }

    private static async Task InvokeAsync(PublishedHandler handler, string function, string message)
    {
        var answer = await handler.Host.InvokeAsync(function, Invocations.QueueBody(message));
        Assert.True(answer.Succeeded, $"{function}: {answer.Text}\n{string.Join('\n', handler.Output)}");
    }

    /// <summary>What stands in the scopes of the line with these words.</summary>
    private static Dictionary<string, string> ScopesOf(PublishedHandler handler, string words) =>
        JsonNode.Parse(handler.Output.Single(line => line.Contains(words, StringComparison.Ordinal)))!["Scopes"]!.AsArray()
            .SelectMany(scope => scope!.AsObject()).GroupBy(fact => fact.Key, StringComparer.Ordinal)
            .ToDictionary(facts => facts.Key, facts => $"{facts.Last().Value}", StringComparer.Ordinal);
}
