using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiPapers.Functions.Tests.Operations;

/// <summary>What traces are exported to: takes them by OTLP over HTTP and keeps their spans.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<Span> _spans = [];
    private readonly WebApplication _app;

    private OtlpCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            foreach (var span in SpansOf(body.ToArray())) _spans.Enqueue(span);
        });
    }

    public string Address => _app.Urls.Single();

    public static async Task<OtlpCollector> StartAsync()
    {
        var collector = new OtlpCollector();
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>The spans, once there are as many.</summary>
    public async Task<IReadOnlyList<Span>> WaitForAsync(int count)
    {
        while (_spans.Count < count) await Task.Delay(20, TestContext.Current.CancellationToken);
        return [.. _spans];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>ExportTraceServiceRequest.resource_spans(1).scope_spans(2).spans(2), as opentelemetry-proto numbers them.</summary>
    private static IEnumerable<Span> SpansOf(byte[] request) =>
        from resource in Fields(request)
        where resource.Number == 1
        from scope in Fields(resource.Content)
        where scope.Number == 2
        from span in Fields(scope.Content)
        where span.Number == 2
        let fields = Fields(span.Content).ToLookup(field => field.Number, field => field.Content)
        select new Span(
            Encoding.UTF8.GetString(fields[5].Single()), Convert.ToHexStringLower(fields[1].Single()), Convert.ToHexStringLower(fields[2].Single()),
            fields[4].Select(Convert.ToHexStringLower).SingleOrDefault() ?? "");

    /// <summary>The fields of a protobuf message that have a length; numbers are passed over.</summary>
    private static IEnumerable<(int Number, byte[] Content)> Fields(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            switch (key & 7)
            {
                case 0: Varint(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                default:
                    var length = (int)Varint(message, ref at);
                    yield return ((int)(key >> 3), message[at..(at + length)]);
                    at += length;
                    break;
            }
        }
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
            shift += 7;
        }
    }

    /// <summary>One piece of work; ids in hexadecimal.</summary>
    internal sealed record Span(string Name, string Trace, string Id, string Parent);
}
