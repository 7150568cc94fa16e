using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Narratives;

/// <summary>Takes what is wrong with a narrative, and what is odd in it.</summary>
/// <param name="problems">What stands against taking it.</param>
/// <param name="warnings">What does not.</param>
/// <param name="rowsAre">What a row's number counts, where nobody would guess it; empty otherwise.</param>
internal sealed class NarrativeReport(ProblemList problems, ProblemList warnings, string rowsAre = "")
{
    public bool HasProblems => problems.Count > 0;

    public void Wrong(CellProblem problem) => problems.Add(InFull(problem));

    public void Warn(CellProblem warning) => warnings.Add(InFull(warning));

    public void Odd(Piece.Odd odd, string column)
    {
        var problem = new CellProblem(odd.Row, column, odd.Value, odd.Wrong, odd.Expected);
        if (odd.IsTaken) Warn(problem);
        else Wrong(problem);
    }

    private CellProblem InFull(CellProblem problem) =>
        problem.Row > 0 && rowsAre.Length > 0 ? problem with { Expected = $"{problem.Expected} ({rowsAre})" } : problem;
}
