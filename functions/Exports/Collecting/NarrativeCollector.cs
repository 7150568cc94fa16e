using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Narratives;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>Takes rows of text: those of one paper, quarter and service are one narrative, in the order of the file.</summary>
internal sealed class NarrativeCollector : IExportCollector
{
    private readonly int _paper;
    private readonly int _quarter;
    private readonly int _service;
    private readonly int _text;
    private readonly PaperFinder _papers;
    private readonly ProblemList _warnings = new(ExportReader.MaximumProblems);
    private readonly NarrativeReport _report;
    private readonly TypedNumbers _numbers = new();
    private readonly OrderedDictionary<(string Paper, Quarter Quarter, string Section), NarrativeDraft> _drafts = [];

    public NarrativeCollector(Feed feed, ImmutableArray<NarrativePaper> papers, ProblemList problems)
    {
        (_paper, _quarter) = (feed.Slot(FixedColumns.Paper), feed.Slot(FixedColumns.Quarter));
        (_service, _text) = (feed.Slot(FixedColumns.Service), feed.Slot(FixedColumns.Text));
        (_papers, _report) = (new(papers), new(problems, _warnings));
    }

    public ImmutableArray<Narrative> Narratives => [.. _drafts.Values.Where(draft => !draft.IsEmpty).Select(draft => draft.ToNarrative())];

    public ImmutableArray<CellProblem> Warnings =>
        [.. _warnings.Kept.Concat(_numbers.Warning is { } warning ? [warning] : []).Take(ExportReader.MaximumProblems).OrderBy(warning => warning.Row)];

    public RowLabel Add(SheetRow row)
    {
        var quarter = row[_quarter].Quarter!;   // a required column
        var (name, service) = (_paper < 0 ? "" : row.Text(_paper), row.Text(_service));
        var (paper, misfit) = _papers.Find(name, quarter, paper => SectionNames.Find(paper, service).Section is not null);
        if (paper is null)
        {
            // A paper that no name was given for is missed by its service, whatever the columns of the file.
            if (misfit is { IsQuarter: true }) row.Wrong(_quarter, misfit.Wrong, misfit.Expected);
            else if (misfit is not null) row.Wrong(name.Length > 0 ? _paper : _service, misfit.Wrong, misfit.Expected);
            return RowLabel.None;
        }
        var (section, number) = SectionNames.Find(paper, service);
        if (section is null)
        {
            row.Wrong(_service, $"{paper.Id} has no such service in {quarter}.", Words.Either(SectionNames.Of(paper)));
            return RowLabel.None;
        }
        _numbers.LeftOut(row.Number, row.Heading(_service), number);
        if (!_drafts.TryGetValue((paper.Id, quarter, section), out var draft))
            _drafts.Add((paper.Id, quarter, section), draft = new(paper.Id, quarter, section));
        draft.HasNumber(number);
        var pieces = MarkdownPieces.Of(row.Text(_text), row.Number);
        foreach (var piece in pieces) draft.Add(piece, row.Heading(_text), _numbers, _report);
        if (!pieces.Any(piece => piece is not Piece.Odd { IsTaken: true })) row.Wrong(_text, "There is no text in this cell.", "text, or no such row");
        return RowLabel.None;
    }
}
