using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Tests.Corpus;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>What every answer is, whatever the file.</summary>
internal static class WellFormed
{
    private static readonly DateOnly First = new(1950, 1, 1);
    private static readonly DateOnly Last = new(2101, 12, 31);

    /// <summary>What is wrong with an answer.</summary>
    public static IEnumerable<string> Faults(ExportRead read) => read switch
    {
        ExportRead.Rejected rejected => Faults(rejected),
        ExportRead.Accepted accepted => accepted.Entries.SelectMany(entry => Faults(accepted.Feed, entry)).Concat(Words(accepted.Warnings)),
        _ => ["no answer"],
    };

    private static IEnumerable<string> Faults(ExportRead.Rejected read)
    {
        if (read.Problems.IsEmpty) yield return "refused without a problem";
        if (read.ProblemCount < read.Problems.Length || read.Problems.Length > ExportReader.MaximumProblems) yield return $"{read.ProblemCount} problems, {read.Problems.Length} kept";
        if (read.Sha256.Length != 64) yield return "no SHA-256";
        foreach (var fault in Words(read.Problems)) yield return fault;
    }

    private static IEnumerable<string> Words(IEnumerable<CellProblem> problems) => problems
        .Where(problem => problem.Row < 0 || !problem.Wrong.EndsWith('.') || !problem.Wrong.Contains(' ') || problem.Expected.Length == 0)
        .Select(problem => $"not in words: {problem}");

    private static IEnumerable<string> Faults(Feed feed, LedgerEntry entry)
    {
        if (entry.Day < First || entry.Day > Last) yield return $"a day out of reach: {entry}";
        if (entry.Day < entry.Quarter.FirstDay || entry.Day > entry.Quarter.LastDay) yield return $"a day of another quarter: {entry}";
        if (feed.Kind is FeedKind.Rows ? !feed.Figures.Any(figure => figure.Indicator == entry.Indicator) : !CorpusFolder.Knows(entry.Indicator))
            yield return $"another feed's indicator: {entry}";
        if (entry.Dimension.Length > 100 || (feed.Dimension is null && entry.Dimension.Length > 0)) yield return $"no site: {entry}";
        if (entry is LedgerEntry.Covering range && (range.LastDay < range.Day || range.LastDay > range.Quarter.LastDay)) yield return $"no range: {entry}";
        if (entry is LedgerEntry.Measured { Partial: var partial } && IsPartOf(feed, entry.Indicator) && partial.Numerator > partial.Denominator)
            yield return $"more than all: {entry}";
        if (entry is LedgerEntry.Measured { Partial: { Min: { } min, Max: { } max } } && min > max) yield return $"a smallest above the largest: {entry}";
    }

    /// <summary>Whether a feed promises that a figure's numerator is part of its denominator.</summary>
    private static bool IsPartOf(Feed feed, string indicator) => feed.Figures.Any(figure => figure.Indicator == indicator && figure switch
    {
        { Denominator: { Of.IsEmpty: true, Where.IsEmpty: true }, Numerator.Of.IsEmpty: true } => true,   // some rows of all rows
        { Denominator: { Of: [var whole], Where.IsEmpty: true, Times: null }, Numerator: { Of: [var part], Times: null } } => feed.ColumnNamed(part)?.AtMost == whole,
        _ => false,
    });
}
