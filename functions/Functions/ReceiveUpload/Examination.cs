using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>
/// Reads a file and decides about it: every cell, what it withdraws and signs off, and whether another source has its figures already.
/// It changes nothing, so that a file can be checked without being dropped.
/// </summary>
internal sealed class Examination(Withdrawals withdrawals, SignOffs signOffs, SoleSource sources)
{
    /// <param name="file">The file.</param>
    /// <param name="submission">What is known of it before it is read.</param>
    /// <param name="configuration">By which it is read.</param>
    /// <param name="user">The address of whoever is signed in and drops it; null where nobody knows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Verdict> ExamineAsync(
        ExportFile file, Submission submission, ConfigurationSet configuration, string? user, CancellationToken cancellationToken)
    {
        var read = await new ExportReader(configuration.Feeds, configuration.Indicators, configuration.NarrativePapers).ReadAsync(file, cancellationToken);
        submission = submission with { Sha256 = read.Sha256, Rows = read.Rows };
        if (read is not ExportRead.Accepted accepted) return Refuse(submission, (ExportRead.Rejected)read);

        submission = submission with { Feed = accepted.Feed.Id };
        var (withdrawn, problems) = await withdrawals.FindAsync(submission, accepted.Withdrawals, cancellationToken);
        problems = problems.AddRange(Contents.Problems(accepted));
        problems = problems.AddRange(await signOffs.ProblemsAsync(accepted, configuration, user, cancellationToken));
        if (problems.IsEmpty) problems = await sources.ProblemsAsync(accepted, cancellationToken);
        return problems.IsEmpty
            ? new Verdict.Take(submission, accepted, withdrawn)
            : Refuse(submission, new ExportRead.Rejected
            {
                Feed = accepted.Feed,
                Sha256 = accepted.Sha256,
                Rows = accepted.Rows,
                Problems = problems,
                ProblemCount = problems.Length,
            });
    }

    private static Verdict.Refuse Refuse(Submission submission, ExportRead.Rejected read) => new(submission with { Feed = read.Feed?.Id ?? "" }, read);
}
