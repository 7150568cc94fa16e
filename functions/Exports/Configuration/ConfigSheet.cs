using System.Collections.Immutable;
using System.Text.Unicode;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Configuration;

/// <summary>
/// Reads a configuration file with the same strict reader as an export, and one thing stricter: every heading must be there and no other,
/// because a mistyped one would silently leave its column out.
/// </summary>
internal sealed class ConfigSheet(ImmutableArray<Column> columns, IRowCollector rows, ProblemList problems) : ILayouts
{
    private readonly ImmutableArray<SoughtColumn> _sought = SoughtColumn.AllOf(columns);
    private Recognition? _first;

    public static ConfigRead<T> Read<T>(
        string fileName, ReadOnlySpan<byte> csv, ImmutableArray<Column> columns, IRowCollector rows, Func<T> value)
        where T : class
    {
        var problems = new ProblemList(ExportReader.MaximumProblems);
        if (NotText(csv) is { } wholeFile) problems.Add(wholeFile);
        else new Sheet(new ConfigSheet(columns, rows, problems), indicators: null, problems).Read(csv.ToArray());
        return problems.Count == 0 ? new(value(), []) : new(null, [.. problems.Kept.Select(problem => new ConfigProblem(fileName, problem))]);
    }

    public Recognition? Recognise(Headings headings)
    {
        // Only what all headings are there of can be meant; the first row is what was meant otherwise.
        var recognised = new Recognition(HeaderMatch.Of(headings, _sought), this);
        _first ??= recognised;
        return recognised.IsComplete ? recognised : _first;
    }

    public SheetLayout? LayOut(Recognition recognised, IReadOnlyList<string> above)
    {
        var match = recognised.Match;
        match.ReportRepeated(problems);
        for (var place = 0; place < match.Width; place++)
        {
            if (match.Headings[place].Length > 0 && !match.Positions.Contains(place))
                problems.Add(new(match.Row, match.Headings[place], "", "There is no such column here.", Words.All([.. columns.Select(column => column.Heading)])));
        }
        return new(match, rows);
    }

    public void ReportUnrecognised(Recognition? closest, char separator) => closest?.Match.ReportMissing(problems);

    private static CellProblem? NotText(ReadOnlySpan<byte> csv) =>
        FileKinds.Problem(csv)
        ?? (csv.Contains((byte)0) ? FileKinds.NotText(FileKinds.HoldsNul)
            : !Utf8.IsValid(csv) ? FileKinds.NotText("The file holds characters that are not UTF-8, as files saved by Excel as plain \"CSV\" do.") : null);
}
