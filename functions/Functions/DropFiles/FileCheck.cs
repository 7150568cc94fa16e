using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.ReceiveUpload;

namespace KpiPapers.Functions.DropFiles;

/// <summary>Says what would become of a file if it were dropped now. Nothing of it is stored.</summary>
internal sealed class FileCheck(Examination examination, Receipts receipts, TimeProvider clock)
{
    /// <param name="file">The file.</param>
    /// <param name="configuration">By which it is read.</param>
    /// <param name="user">The address of whoever would drop it.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<CheckedFile> CheckAsync(ChosenFile file, ConfigurationSet configuration, string user, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var content = file.Form.OpenReadStream();
        var export = new ExportFile(file.Path, content) { Length = file.Form.Length, Dropped = LondonTime.Day(now) };
        var submission = new Submission(Id: "", Feed: "", file.Name, Dropped: now, ETag: "", Sha256: "", Rows: 0);
        var verdict = await examination.ExamineAsync(export, submission, configuration, user, cancellationToken);
        return new(file, verdict, verdict is Verdict.Take take ? await receipts.SupposeAsync(take, configuration, cancellationToken) : null);
    }
}
