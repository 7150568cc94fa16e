namespace KpiPapers.Functions.Tests.Conformance.Sample;

/// <summary>A work item with every trap: names that the host's metadata also uses, a list, an optional and a nested value.</summary>
internal sealed record Note
{
    public required string Id { get; init; }

    public required int DequeueCount { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public NoteSource? Source { get; init; }
}

internal sealed record NoteSource(string Container, string Blob);
