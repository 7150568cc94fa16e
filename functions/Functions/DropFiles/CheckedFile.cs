using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.DropFiles;

/// <summary>A file and what would become of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Verdict">What would become of it.</param>
/// <param name="Receipt">The receipt that it would have; null when it would be refused.</param>
internal sealed record CheckedFile(ChosenFile File, Verdict Verdict, Receipt? Receipt);
