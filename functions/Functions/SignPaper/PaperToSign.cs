using System.Collections.Immutable;
using KpiPapers.Exports;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SignPaper;

/// <summary>A quarter's paper as it stands for whoever signs it off.</summary>
/// <param name="Newest">Its newest version.</param>
/// <param name="Lead">Who leads on it.</param>
/// <param name="Feed">What reads sign-offs; null when the configuration has no such feed.</param>
internal sealed record PaperToSign(PaperVersion Newest, Recipient Lead, Feed? Feed)
{
    /// <summary>All its versions, newest first; only for those who may stop their links.</summary>
    public ImmutableArray<PaperVersion> Versions { get; init; } = [];

    /// <summary>Whether its newest version is signed off.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether the file that signs its newest version off is in the inbox, and not read yet.</summary>
    public bool IsBeingSigned { get; init; }

    /// <summary>Why it cannot be signed now, whoever wants to; null when it can.</summary>
    public string? Obstacle => this switch
    {
        { Newest.IsFinal: true } => $"Version {Newest.Number} has been issued. There is nothing to sign off.",
        { IsSigned: true } => $"Version {Newest.Number} is signed off. It is issued as soon as everything is in, or on its publication date.",
        { IsBeingSigned: true } => $"The sign-off of version {Newest.Number} is in the inbox, and is read within a few minutes. Please open this page again then.",
        { Newest.IsFinished: false } => $"Version {Newest.Number} is still being written. Please open this page again in a few minutes.",
        { Feed: null } => "It cannot be signed off here yet: the configuration has no feed for sign-offs. Please ask the performance team.",
        _ => null,
    };
}
