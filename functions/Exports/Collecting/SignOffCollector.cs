using System.Collections.Immutable;
using KpiPapers.Exports.Narratives;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>Takes the rows of a file of sign-offs. Whether the version is the newest, and who may sign, storage and configuration tell.</summary>
internal sealed class SignOffCollector(Feed feed, ImmutableArray<NarrativePaper> papers) : IExportCollector
{
    private readonly ImmutableArray<SignOffRow>.Builder _signOffs = ImmutableArray.CreateBuilder<SignOffRow>();
    private readonly int _paper = feed.Slot(FixedColumns.Paper);
    private readonly int _quarter = feed.Slot(FixedColumns.Quarter);
    private readonly int _version = feed.Slot(FixedColumns.Version);
    private readonly int _signedBy = feed.Slot(FixedColumns.SignedBy);
    private readonly OneRowByQuarter _rows = new(feed.Slot(FixedColumns.Quarter), "one row for each paper and quarter");
    private readonly PaperFinder _papers = new(papers);

    public ImmutableArray<SignOffRow> SignOffs => _signOffs.ToImmutable();

    public RowLabel Add(SheetRow row)
    {
        var quarter = row[_quarter].Quarter!;   // a required column
        var (paper, misfit) = _papers.Find(row.Text(_paper), quarter, fits: _ => true);
        if (paper is null) row.Wrong(misfit is { IsQuarter: true } ? _quarter : _paper, misfit!.Wrong, misfit.Expected);   // without a paper there is a reason
        else if (_rows.IsFirst(row, paper.Id)) _signOffs.Add(new(row.Number, new(paper.Id, quarter, (int)row[_version].Number, row.Text(_signedBy))));
        return RowLabel.None;
    }
}
