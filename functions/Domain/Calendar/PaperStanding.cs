using System.Collections.Immutable;

namespace KpiPapers.Domain.Calendar;

/// <summary>Where a quarter's paper stands.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Lead">The id of the officer who answers for it: signs it off, and is told of what is late.</param>
/// <param name="Dates">Its days.</param>
public sealed record PaperStanding(string Paper, string Lead, PaperDates Dates)
{
    /// <summary>What it still lacks.</summary>
    public ImmutableArray<Outstanding> Outstanding { get; init; } = [];

    /// <summary>Whether there is a draft: something has come in.</summary>
    public bool HasDraft { get; init; }

    /// <summary>Whether the newest draft is signed off; a draft that is made after that is not.</summary>
    public bool IsSignedOff { get; init; }

    /// <summary>Whether it has been issued.</summary>
    public bool IsIssued { get; init; }
}
