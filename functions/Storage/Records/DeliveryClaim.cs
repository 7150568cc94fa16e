using System.Collections.Immutable;

namespace KpiPapers.Storage.Records;

/// <summary>What a delivery's row says of the mail that is about to be sent.</summary>
/// <param name="Subject">Its subject, by which people know it.</param>
/// <param name="Since">The time by the clock of whoever sends it.</param>
/// <param name="Account">What sends it, and by which account there; nothing secret.</param>
/// <param name="Token">The secret in the mail's link, of which only the hash is stored; null for a mail without a link.</param>
/// <param name="Expires">When the link stops working.</param>
public sealed record DeliveryClaim(string Subject, DateTimeOffset Since, string Account, string? Token, DateTimeOffset? Expires)
{
    /// <summary>The paths in the container <c>papers</c> that the secret opens; none for a paper, whose editions it opens.</summary>
    public ImmutableArray<string> Opens { get; init; } = [];

    /// <summary>The message on the queue <c>mails</c> that asked for it; null where nothing could ask again.</summary>
    public string? Work { get; init; }
}
