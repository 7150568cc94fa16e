using Azure.Core;
using Azure.Core.Pipeline;

namespace KpiPapers.Storage.Tests.Connecting;

/// <summary>Records requests and answers each with the next of the given statuses (the last one for ever after).</summary>
internal sealed class FakeTransport(params int[] statuses) : HttpPipelineTransport
{
    public List<string?> Authorisations { get; } = [];

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        var status = statuses[Math.Min(Authorisations.Count, statuses.Length - 1)];
        Authorisations.Add(message.Request.Headers.TryGetValue("Authorization", out var value) ? value : null);
        message.Response = new FakeResponse(status);
        return ValueTask.CompletedTask;
    }
}
