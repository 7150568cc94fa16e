using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ShowStatus;

/// <summary>Where everything stands.</summary>
/// <param name="Configuration">The configuration in force.</param>
/// <param name="Now">As of when.</param>
/// <param name="Quarters">The quarters that have papers, newest first.</param>
internal sealed record Status(ConfigurationSet Configuration, DateTimeOffset Now, ImmutableArray<Quarter> Quarters)
{
    public required ImmutableArray<PaperStatus> Papers { get; init; }

    /// <summary>The last files, newest first.</summary>
    public required ImmutableArray<SubmissionRecord> Files { get; init; }

    /// <summary>How many messages failed too often.</summary>
    public required int PutAside { get; init; }

    /// <summary>How many mails nobody can be sure of.</summary>
    public required int Unsure { get; init; }

    /// <summary>Whether the newest configuration files are not in force, because of mistakes.</summary>
    public required bool HasMistakes { get; init; }
}
