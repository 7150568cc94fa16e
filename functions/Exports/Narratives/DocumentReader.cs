using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Narratives;

/// <summary>Reads a document's pieces: its head, then the text under each service's heading.</summary>
internal sealed class DocumentReader(ImmutableArray<NarrativePaper> papers, NarrativeReport report)
{
    private const string Empty = "There is no text under this heading. An earlier text about it, if there is one, stays in the paper.";

    private readonly TypedNumbers _numbers = new();

    /// <summary>What the document says, in its order; whatever is wrong is reported.</summary>
    public ImmutableArray<Narrative> Read(ImmutableArray<Piece> pieces)
    {
        var head = new DocumentHead(report);
        var rest = pieces.SkipWhile(head.Take).ToImmutableArray();
        if (PaperOf(head, rest) is not var (paper, quarter))
        {
            foreach (var odd in rest.OfType<Piece.Odd>()) report.Odd(odd, "");
            return [];
        }
        var narratives = Sections(rest, paper, quarter);
        if (_numbers.Warning is { } warning) report.Warn(warning);
        if (narratives.IsEmpty && !report.HasProblems)
            report.Wrong(new(0, "", "", "The document says nothing about any service.", "headings of services, and text under them"));
        return narratives;
    }

    private (NarrativePaper Paper, Quarter Quarter)? PaperOf(DocumentHead head, ImmutableArray<Piece> rest)
    {
        var (quarterRow, quarter) = head.ReadQuarter();
        if (quarter is null) return null;
        var (paperRow, name) = head.Paper;
        var (paper, misfit) = new PaperFinder(papers).Find(
            name, quarter, paper => ServiceHeadings(rest, paper).All(heading => SectionNames.Find(paper, heading.Text).Section is not null));
        if (misfit is { IsQuarter: true }) report.Wrong(new(quarterRow, DocumentHead.QuarterKey, $"{quarter}", misfit.Wrong, misfit.Expected));
        else if (misfit is not null) report.Wrong(new(paperRow, DocumentHead.PaperKey, name, misfit.Wrong, misfit.Expected));
        return paper is null ? null : (paper, quarter);
    }

    private ImmutableArray<Narrative> Sections(ImmutableArray<Piece> rest, NarrativePaper paper, Quarter quarter)
    {
        var services = ServiceHeadings(rest, paper).ToHashSet(ReferenceEqualityComparer.Instance);
        var begun = new Dictionary<string, long>(StringComparer.Ordinal);
        var narratives = ImmutableArray.CreateBuilder<Narrative>();
        NarrativeDraft? draft = null;
        var (column, row) = ("", 0L);
        foreach (var piece in rest)
        {
            if (piece is Piece.Heading heading && services.Contains(heading)) Begin(heading);
            else Add(piece);
        }
        End();
        return narratives.ToImmutable();

        void Begin(Piece.Heading heading)
        {
            End();
            var (section, number) = SectionNames.Find(paper, heading.Text);
            (column, row) = (section ?? heading.Text, heading.Row);
            if (section is null)
                report.Wrong(new(row, "", heading.Text, $"{paper.Id} has no such service in {quarter}.", Words.Either(SectionNames.Of(paper))));
            else if (!begun.TryAdd(section, row))
                report.Wrong(new(row, section, heading.Text, $"This service is in row {begun[section]} already.", "each service once, with all its text"));
            else
                _numbers.LeftOut(row, section, number);
            draft = new(paper.Id, quarter, column);
            draft.HasNumber(number);
        }

        void Add(Piece piece)
        {
            if (piece is Piece.Heading heading && SectionNames.Find(paper, heading.Text).Section is { } below && below != column)
                report.Wrong(new(heading.Row, column, heading.Text,
                    $"This names a service, but stands below another one, {column}.", "a heading of the same level as the first service's"));
            draft?.Add(piece, column, _numbers, report);
        }

        void End()
        {
            if (draft is { IsEmpty: false }) narratives.Add(draft.ToNarrative());
            else if (draft is not null) report.Warn(new(row, column, "", Empty, "text, or no such heading"));
        }
    }

    /// <summary>The headings that must name a service: those no deeper than the first that does.</summary>
    private static IEnumerable<Piece.Heading> ServiceHeadings(ImmutableArray<Piece> rest, NarrativePaper paper)
    {
        var headings = rest.OfType<Piece.Heading>().ToList();
        var first = headings.FindIndex(heading => SectionNames.Find(paper, heading.Text).Section is not null);
        return first < 0
            ? headings.Where(heading => heading.Level <= headings[0].Level)
            : headings.Where((heading, i) => i <= first || heading.Level <= headings[first].Level);
    }
}
