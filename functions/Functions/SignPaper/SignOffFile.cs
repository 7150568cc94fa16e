using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SignPaper;

/// <summary>
/// The file that signs a version off, dropped as an officer would drop it, so that there is one way in, with a receipt and everything
/// that follows.
/// </summary>
internal sealed class SignOffFile(BlobStore blobs)
{
    private const string Paper = "paper", Quarter = "quarter", Version = "version", SignedBy = "signedBy";

    /// <summary>The feed that reads it; null when the configuration has none.</summary>
    public static Feed? FeedOf(ConfigurationSet configuration) => configuration.FeedOf(FeedKind.Signoffs);

    /// <summary>Whether it was dropped and nobody has read it yet.</summary>
    public async Task<bool> IsWaitingAsync(PaperVersion version, CancellationToken cancellationToken) =>
        await blobs.ListAsync(Names.Containers.Inbox, PathOf(version), cancellationToken).AnyAsync(cancellationToken);

    /// <summary>Drops it, over one that nobody has read yet. Answers where it lies in the inbox.</summary>
    public async Task<string> DropAsync(Feed feed, PaperVersion version, Recipient lead, CancellationToken cancellationToken)
    {
        var path = PathOf(version);
        var file = feed.FileOf(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Paper] = version.Paper,
            [Quarter] = $"{version.Quarter}",
            [Version] = $"{version.Number}",
            [SignedBy] = lead.Email,
        });
        await blobs.WriteAsync(Names.Containers.Inbox, path, new BinaryData(file), "text/csv; charset=utf-8", cancellationToken);
        return path;
    }

    private static string PathOf(PaperVersion version) => $"sign-off/{version.Paper}-{version.QuarterInPath}-v{version.Number}.csv";
}
