using System.Collections.Immutable;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>Takes the rows of a withdrawal file.</summary>
internal sealed class WithdrawalCollector(Feed feed) : IExportCollector
{
    private const int MostWithdrawals = 1000;   // each is looked up; and memory stays flat

    private readonly ImmutableArray<Withdrawal>.Builder _withdrawals = ImmutableArray.CreateBuilder<Withdrawal>();
    private readonly int _submission = feed.Slot(FixedColumns.Submission);
    private readonly int _reason = feed.Slot(FixedColumns.Reason);

    public ImmutableArray<Withdrawal> Withdrawals => _withdrawals.ToImmutable();

    public RowLabel Add(SheetRow row)
    {
        if (_withdrawals.Count == MostWithdrawals) row.Wrong($"There are more than {MostWithdrawals:N0} withdrawals in this file.", "the others in a file of their own");
        else _withdrawals.Add(new(row.Number, row.Text(_submission), row.Text(_reason)));
        return RowLabel.None;
    }
}
