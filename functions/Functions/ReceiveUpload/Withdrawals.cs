using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>
/// Takes earlier files back: their rows stay in the ledger and stop counting. Which files these are is settled once, before the
/// withdrawal is committed, so that a second attempt cannot take back a file that has come since.
/// </summary>
internal sealed class Withdrawals(SubmissionStore submissions)
{
    private const string Expected = "the name of one file that was taken and not withdrawn, or its submission id";
    private const int IdsShown = 5;

    /// <summary>The files that are meant, or what stands against the withdrawals.</summary>
    public async Task<(ImmutableArray<SubmissionRecord> Files, ImmutableArray<CellProblem> Problems)> FindAsync(
        Submission by, ImmutableArray<Withdrawal> withdrawals, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<SubmissionRecord>();
        var problems = ImmutableArray.CreateBuilder<CellProblem>();
        foreach (var withdrawal in withdrawals)
        {
            var meant = await InForceAsync(by, withdrawal.Submission, cancellationToken);
            if (meant.Length == 1) files.Add(meant[0]);
            else problems.Add(new(withdrawal.Row, "File or submission", withdrawal.Submission, Wrong(meant), Expected));
        }
        return ([.. files.DistinctBy(file => file.Key)], problems.ToImmutable());
    }

    /// <summary>Withdraws the files that a committed withdrawal names. Withdrawing them again changes nothing.</summary>
    public async Task WithdrawAsync(SubmissionRecord by, CancellationToken cancellationToken)
    {
        foreach (var (month, id) in by.Withdraws)
        {
            var file = await submissions.GetAsync(month, id, cancellationToken)
                ?? throw new InvalidOperationException($"Submission {id} is not recorded.");
            await submissions.ChangeAsync(
                file,
                now => now.Status is SubmissionStatus.Committed
                    ? now with { Status = SubmissionStatus.Withdrawn, WithdrawnBy = by.Submission.Id }
                    : now,
                cancellationToken);
        }
    }

    /// <summary>
    /// Files of that name or id that count and were dropped before the withdrawal: a corrected one that came later, under the same name,
    /// is not meant, whichever of the two is read first. Withdrawals themselves hold nothing that counts.
    /// </summary>
    private async Task<ImmutableArray<SubmissionRecord>> InForceAsync(Submission by, string nameOrId, CancellationToken cancellationToken) =>
        [.. await submissions.FindAsync(nameOrId, cancellationToken)
            .Where(file => file.Status is SubmissionStatus.Committed && file.Withdraws.IsEmpty && file.Submission.Dropped <= by.Dropped)
            .OrderByDescending(file => file.Submission.Dropped)
            .ToListAsync(cancellationToken)];

    private static string Wrong(ImmutableArray<SubmissionRecord> meant)
    {
        if (meant.IsEmpty) return "No file of this name or id counts at present.";
        var ids = string.Join(", ", meant.Take(IdsShown).Select(file => $"{file.Submission.Id} (dropped {file.Submission.Dropped:yyyy-MM-dd HH:mm} UTC)"));
        var which = meant.Length > IdsShown ? "The ids of the newest" : "Their ids";
        return $"{meant.Length} files of this name count at present. {which}: {ids}.";
    }
}
