using System.Collections;

namespace KpiPapers.Functions.Hosting;

/// <summary>What an invocation is about, such as a submission or a paper's quarter: it stands in every log line of it and in its trace.</summary>
internal sealed class Subject(params (string Name, string Value)[] facts) : IEnumerable<KeyValuePair<string, object?>>
{
    public static Subject None { get; } = new();

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        facts.Select(fact => new KeyValuePair<string, object?>(fact.Name, fact.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(", ", facts.Select(fact => $"{fact.Name} {fact.Value}"));
}
