using System.Collections.Immutable;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Configuration;

/// <summary>
/// Reads a configuration file with the same strict reader as an export, and one thing stricter: every heading must be there and no other,
/// because a mistyped one would silently leave its column out.
/// </summary>
internal sealed class ConfigSheet(ImmutableArray<Column> columns, IRowCollector rows, ProblemList problems) : ILayouts
{
    private HeaderMatch? _first;

    public static ConfigRead<T> Read<T>(
        string fileName, ReadOnlySpan<byte> csv, ImmutableArray<Column> columns, IRowCollector rows, Func<T> value)
        where T : class
    {
        var problems = new ProblemList(ExportReader.MaximumProblems);
        var check = new FileCheck();
        check.Start(csv);
        check.Append(csv);
        check.End();
        if (check.Problem is { } wholeFile) problems.Add(wholeFile);
        else new Sheet(new ConfigSheet(columns, rows, problems), new CellReader(indicators: null, new FileStyle(',')), problems).Read(csv.ToArray());
        return problems.Count == 0 ? new(value(), []) : new(null, [.. problems.Kept.Select(problem => new ConfigProblem(fileName, problem))]);
    }

    public SheetLayout? Recognise(long row, ImmutableArray<string> headings)
    {
        _first ??= HeaderMatch.Of(row, headings, columns);
        var match = HeaderMatch.Of(row, headings, columns);
        if (match.Missing.Any()) return null;
        match.ReportRepeated(problems);
        for (var place = 0; place < match.Headings.Length; place++)
        {
            if (match.Headings[place].Length > 0 && !match.Positions.Contains(place))
                problems.Add(new(row, match.Headings[place], "", "There is no such column here.", Words.All([.. columns.Select(column => column.Heading)])));
        }
        return new(match, rows);
    }

    public void ReportUnrecognised() => _first?.ReportMissing(problems);
}
