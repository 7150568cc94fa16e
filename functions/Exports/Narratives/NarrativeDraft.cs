using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Narratives;

/// <summary>The text about one service, as it grows piece by piece.</summary>
internal sealed class NarrativeDraft(string paper, Quarter quarter, string section)
{
    private readonly ImmutableArray<NarrativeBlock>.Builder _blocks = ImmutableArray.CreateBuilder<NarrativeBlock>();
    private readonly ImmutableArray<ImmutableArray<TextRun>>.Builder _bullets = ImmutableArray.CreateBuilder<ImmutableArray<TextRun>>();

    /// <summary>Whether anything stands in it.</summary>
    public bool IsEmpty => _blocks.Count + _bullets.Count == 0;

    public Narrative ToNarrative()
    {
        EndBullets();
        return new(paper, quarter, section, _blocks.ToImmutable());
    }

    /// <summary>Adds a piece.</summary>
    /// <param name="piece">A heading is one within the section.</param>
    /// <param name="number">The number typed before the section's heading; empty when none was.</param>
    /// <param name="column">What the report calls the place of the piece.</param>
    /// <param name="numbers">Takes the numbers that are left out.</param>
    /// <param name="report">Takes what is wrong.</param>
    public void Add(Piece piece, string number, string column, TypedNumbers numbers, NarrativeReport report)
    {
        switch (piece)
        {
            case Piece.Odd odd:
                report.Odd(odd, column);
                break;
            case Piece.Heading heading:
                AddHeading(heading);
                break;
            case Piece.Paragraph paragraph:
                numbers.LeftOut(paragraph.Row, column, paragraph.Number);
                AddParagraph(WithoutNumber(paragraph.Row, paragraph.Runs).Runs);
                break;
            case Piece.Bullet bullet:
                numbers.LeftOut(bullet.Row, column, bullet.Number);
                // "- 6.1 …" is a numbered paragraph: the bullet is what a converter made of its indent.
                var (runs, isNumbered) = WithoutNumber(bullet.Row, bullet.Runs);
                if (isNumbered) AddParagraph(runs);
                else if (IsShortEnough(runs)) _bullets.Add(runs);
                break;
        }

        void AddHeading(Piece.Heading heading)
        {
            var (typed, rest) = TypedNumbers.Split(heading.Text);
            if (!TypedNumbers.IsOutline(typed)) (typed, rest) = ("", heading.Text);
            numbers.LeftOut(heading.Row, column, typed);
            EndBullets();
            if (IsShortEnough([new(rest)])) _blocks.Add(new NarrativeBlock.SubHeading(rest));
        }

        void AddParagraph(ImmutableArray<TextRun> runs)
        {
            EndBullets();
            if (IsShortEnough(runs)) _blocks.Add(new NarrativeBlock.Paragraph(runs));
        }

        (ImmutableArray<TextRun> Runs, bool IsNumbered) WithoutNumber(long row, ImmutableArray<TextRun> runs)
        {
            var (typed, _) = TypedNumbers.Split(RunBuilder.TextOf(runs));
            if (!TypedNumbers.Continues(typed, number)) return (runs, false);
            numbers.LeftOut(row, column, typed);
            return (RunBuilder.Without(runs, typed.Length), true);
        }

        bool IsShortEnough(ImmutableArray<TextRun> runs)
        {
            if (runs.Sum(run => run.Text.Length) <= CellReader.LongestText) return true;
            report.Wrong(new(piece.Row, column, RunBuilder.TextOf(runs), $"This is longer than {CellReader.LongestText:N0} characters.", "shorter paragraphs"));
            return false;
        }
    }

    private void EndBullets()
    {
        if (_bullets.Count > 0) _blocks.Add(new NarrativeBlock.Bullets(_bullets.ToImmutable()));
        _bullets.Clear();
    }
}
