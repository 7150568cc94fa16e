using KpiPapers.Exports;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.DropFiles;

/// <summary>A file and what would become of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Verdict">What would become of it.</param>
/// <param name="Receipt">The receipt that it would have; null when it would be refused.</param>
internal sealed record CheckedFile(ChosenFile File, Verdict Verdict, Receipt? Receipt)
{
    /// <summary>Whether it is never put into the inbox: there nobody would know who dropped it, and a sign-off counts only from one person.</summary>
    public bool IsHeldBack => Verdict is Verdict.Refuse { Feed.Kind: FeedKind.Signoffs };

    /// <summary>Whether it is in the inbox now. Everything else is, whatever the check says: a file that is refused is answered too.</summary>
    public bool IsDropped { get; init; }
}
