using System.Collections.Concurrent;

namespace KpiPapers.Functions.Tests.Conformance.Sample;

/// <summary>Every call that reached a function, with the scoped service it was given.</summary>
internal sealed class Seen
{
    private readonly ConcurrentQueue<(object Message, PerInvocation Service)> _calls = [];

    public IEnumerable<object> Messages => _calls.Select(call => call.Message);

    public IEnumerable<PerInvocation> Services => _calls.Select(call => call.Service);

    public void Add(object message, PerInvocation service) => _calls.Enqueue((message, service));
}
