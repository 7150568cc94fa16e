using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Feeds;

/// <summary>Judges what the lines above the headings say of the numbers below them.</summary>
internal static class LinesAbove
{
    /// <summary>Reports lines with which the numbers are others than they look, and warns of those with which they may be.</summary>
    public static IEnumerable<CellProblem> Report(IReadOnlyList<string> lines, Feed feed, ProblemList problems)
    {
        var warnings = new List<CellProblem>();
        foreach (var line in lines)
        {
            if (LinesOfWords.SaysCutOff(line)) problems.Add(new(0, "", "", "A line above the headings says that the export was cut off, so rows are missing.", "the whole export"));
            if (LinesOfWords.SaysThousands(line)) problems.Add(new(0, "", "", "A line above the headings says that numbers are in thousands.", "the numbers in full"));
            if (!LinesOfWords.SaysCumulative(line)) continue;
            // Of rows with days of their own it may be the range of days that was asked for; of figures it is how they are meant.
            if (feed.Period is not null) problems.Add(new(0, "", "", "A line above the headings says that numbers are added up since an earlier day.", "the numbers of one period alone"));
            else if (feed.Day is not null) warnings.Add(new(0, "", "", "A line above the headings speaks of numbers added up since an earlier day, but each row is read as what its own day comes to.", "the numbers of each day alone"));
        }
        return warnings;
    }
}
