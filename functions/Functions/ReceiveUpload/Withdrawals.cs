using System.Collections.Immutable;
using KpiPapers.Exports;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>Takes earlier files back: their rows stay in the ledger and stop counting.</summary>
internal sealed class Withdrawals(SubmissionStore submissions)
{
    private const string Expected = "the name of one file that was taken and not withdrawn, or its submission id";

    /// <summary>What stands against the withdrawals.</summary>
    public async Task<ImmutableArray<CellProblem>> ProblemsAsync(ImmutableArray<Withdrawal> withdrawals, CancellationToken cancellationToken)
    {
        var problems = ImmutableArray.CreateBuilder<CellProblem>();
        foreach (var withdrawal in withdrawals)
        {
            var inForce = await InForceAsync(withdrawal.Submission, by: null, cancellationToken);
            if (inForce.Length == 1) continue;
            var wrong = inForce.Length == 0
                ? "No file of this name or id counts at present."
                : $"{inForce.Length} files of this name count at present. Their ids: "
                    + string.Join(", ", inForce.Select(record => $"{record.Submission.Id} (dropped {record.Submission.Dropped:yyyy-MM-dd HH:mm} UTC)")) + ".";
            problems.Add(new CellProblem(withdrawal.Row, "File or submission", withdrawal.Submission, wrong, Expected));
        }
        return problems.ToImmutable();
    }

    /// <summary>Withdraws, and answers what the withdrawn files had touched.</summary>
    public async Task<ImmutableArray<FigureKey>> WithdrawAsync(
        SubmissionRecord by, ImmutableArray<Withdrawal> withdrawals, CancellationToken cancellationToken)
    {
        var touched = ImmutableArray.CreateBuilder<FigureKey>();
        foreach (var withdrawal in withdrawals)
            foreach (var record in await InForceAsync(withdrawal.Submission, by.Submission.Id, cancellationToken))
            {
                var withdrawn = await submissions.ChangeAsync(
                    record,
                    now => now.Status is SubmissionStatus.Committed
                        ? now with { Status = SubmissionStatus.Withdrawn, WithdrawnBy = by.Submission.Id }
                        : now,
                    cancellationToken);
                touched.AddRange(withdrawn.Touches);
            }
        return [.. touched.Distinct()];
    }

    /// <summary>The committed submissions of a name or id, and those that this very withdrawal has taken back in an earlier attempt.</summary>
    private async Task<ImmutableArray<SubmissionRecord>> InForceAsync(string nameOrId, string? by, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<SubmissionRecord>();
        await foreach (var record in submissions.FindAsync(nameOrId, cancellationToken))
            if (record.Status is SubmissionStatus.Committed || (by is not null && record.WithdrawnBy == by)) found.Add(record);
        return found.ToImmutable();
    }
}
