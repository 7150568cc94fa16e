using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Narratives;

/// <summary>The text about one service, as it grows piece by piece.</summary>
internal sealed class NarrativeDraft(string paper, Quarter quarter, string section)
{
    private const int LongestSection = 50_000;   // characters; it is stored as one row, which holds 1 MiB
    private const int LengthOfARun = 40;         // what a change of look takes besides its characters

    private readonly ImmutableArray<NarrativeBlock>.Builder _blocks = ImmutableArray.CreateBuilder<NarrativeBlock>();
    private readonly ImmutableArray<ImmutableArray<TextRun>>.Builder _bullets = ImmutableArray.CreateBuilder<ImmutableArray<TextRun>>();
    private readonly NumberRuns _runs = new();
    private int _length;

    /// <summary>Whether anything stands in it.</summary>
    public bool IsEmpty => _blocks.Count + _bullets.Count == 0;

    public Narrative ToNarrative()
    {
        EndBullets();
        return new(paper, quarter, section, _blocks.ToImmutable());
    }

    /// <summary>Says which number was typed before the section's heading; empty when none was.</summary>
    public void HasNumber(string number) => _runs.Begin(number);

    /// <summary>Adds a piece.</summary>
    /// <param name="piece">A heading is one within the section.</param>
    /// <param name="column">What the report calls the place of the piece.</param>
    /// <param name="numbers">Takes the numbers that are left out.</param>
    /// <param name="report">Takes what is wrong.</param>
    public void Add(Piece piece, string column, TypedNumbers numbers, NarrativeReport report)
    {
        switch (piece)
        {
            case Piece.Odd odd:
                report.Odd(odd, column);
                break;
            case Piece.Heading heading:
                EndBullets();
                var words = heading.Text[LeaveOut(heading.Text).Length..].TrimStart();
                if (IsShortEnough([new(words)])) _blocks.Add(new NarrativeBlock.SubHeading(words));
                break;
            case Piece.Paragraph paragraph:
                numbers.LeftOut(paragraph.Row, column, paragraph.Number);
                AddParagraph(WithoutNumber(paragraph.Runs).Runs);
                break;
            case Piece.Bullet bullet:
                numbers.LeftOut(bullet.Row, column, bullet.Number);
                // "- 6.1 …" is a numbered paragraph: the bullet is what a converter made of its indent.
                var (runs, isNumbered) = WithoutNumber(bullet.Runs);
                if (isNumbered) AddParagraph(runs);
                else if (IsShortEnough(runs)) _bullets.Add(runs);
                break;
        }

        void AddParagraph(ImmutableArray<TextRun> runs)
        {
            EndBullets();
            if (IsShortEnough(runs)) _blocks.Add(new NarrativeBlock.Paragraph(runs));
        }

        (ImmutableArray<TextRun> Runs, bool IsNumbered) WithoutNumber(ImmutableArray<TextRun> runs)
        {
            var typed = LeaveOut(RunBuilder.TextOf(runs));
            return (typed.Length > 0 ? RunBuilder.Without(runs, typed.Length) : runs, typed.Length > 0);
        }

        string LeaveOut(string text)
        {
            var (typed, _) = TypedNumbers.Split(text);
            if (!_runs.GoesOn(typed)) return "";
            numbers.LeftOut(piece.Row, column, typed);
            return typed;
        }

        bool IsShortEnough(ImmutableArray<TextRun> runs)
        {
            var length = runs.Sum(run => run.Text.Length);
            if (length > CellReader.LongestText)
            {
                report.Wrong(new(piece.Row, column, RunBuilder.TextOf(runs), $"This is longer than {CellReader.LongestText:N0} characters.", "shorter paragraphs"));
                return false;
            }
            var before = _length;
            _length += length + runs.Sum(run => LengthOfARun + (run.LinkTo?.Length ?? 0));
            if (before <= LongestSection && _length > LongestSection)
            {
                report.Wrong(new(piece.Row, column, RunBuilder.TextOf(runs),
                    $"With this, the text about {section} is longer than {LongestSection:N0} characters.", "less text about this service"));
            }
            return _length <= LongestSection;
        }
    }

    private void EndBullets()
    {
        if (_bullets.Count > 0) _blocks.Add(new NarrativeBlock.Bullets(_bullets.ToImmutable()));
        _bullets.Clear();
    }
}
