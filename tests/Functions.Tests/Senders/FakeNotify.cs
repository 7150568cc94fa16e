using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiPapers.Functions.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>GOV.UK Notify's API on this machine: as strict as the real one about keys and templates, and as moody as a test wants.</summary>
internal sealed class FakeNotify : IAsyncDisposable
{
    private const string Service = "26785a09-ab16-4eb0-8407-a37497a57506";
    private const string Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private const string Template = "9d751e0e-f929-4891-82a1-a3e1c3c18ee3";

    private readonly WebApplication _app;

    private FakeNotify(WebApplication app) => _app = app;

    /// <summary>The mails taken, in turn.</summary>
    public ConcurrentQueue<JsonNode> Taken { get; } = [];

    /// <summary>How it is now.</summary>
    public Mood Mood { get; set; } = new();

    public MailSettings.Notify Settings => new($"tests-{Service}-{Secret}", Template, new(_app.Urls.Single()));

    public static async Task<FakeNotify> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var notify = new FakeNotify(builder.Build());
        notify._app.Run(notify.AnswerAsync);
        await notify._app.StartAsync(TestContext.Current.CancellationToken);
        return notify;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (NotifyToken.Mistake(context.Request.Headers.Authorization, Service, Secret) is { } mistake) return RefuseAsync(context, 403, mistake);
        if (Mood is { Takes: false, Status: { } status }) return RefuseAsync(context, status, "As the test wants it.");
        return (context.Request.Method, context.Request.Path.Value) switch
        {
            ("POST", "/v2/notifications/email") => TakeAsync(context),
            ("GET", "/v2/notifications") => ListAsync(context),
            _ => RefuseAsync(context, 404, "There is no such page."),
        };
    }

    private async Task TakeAsync(HttpContext context)
    {
        var mail = await JsonNode.ParseAsync(context.Request.Body) ?? throw new JsonException("null");
        if ((string?)mail["template_id"] != Template)
        {
            await RefuseAsync(context, 400, "Template not found");
            return;
        }
        var placeholders = mail["personalisation"]!.AsObject().Select(placeholder => placeholder.Key).Order(StringComparer.Ordinal);
        if (!placeholders.SequenceEqual(["body", "subject"], StringComparer.Ordinal))
        {
            await RefuseAsync(context, 400, $"Missing personalisation, or too much: {string.Join(", ", placeholders)}");
            return;
        }
        Taken.Enqueue(mail);
        if (Mood.HangsUp)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = Mood.Status ?? 201;
        await context.Response.WriteAsync(Mood.Says ?? $$$"""
            {"id": "{{{Guid.NewGuid()}}}", "reference": "{{{mail["reference"]}}}", "content": {"subject": "", "body": "", "from_email": ""},
             "uri": "", "template": {"id": "{{{Template}}}", "version": 1, "uri": ""}}
            """);
    }

    private Task ListAsync(HttpContext context)
    {
        var reference = context.Request.Query["reference"].Single();
        var found = Taken.Where(mail => (string?)mail["reference"] == reference)
            .Select(mail => new { id = Guid.NewGuid(), reference, type = "email", status = "sending" });
        return context.Response.WriteAsJsonAsync(new { notifications = found, links = new { current = "" } });
    }

    private Task RefuseAsync(HttpContext context, int status, string because)
    {
        context.Response.StatusCode = status;
        if (Mood.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
        return context.Response.WriteAsJsonAsync(new { status_code = status, errors = new[] { new { error = "Error", message = because } } });
    }
}
