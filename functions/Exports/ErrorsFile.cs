using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace KpiPapers.Exports;

/// <summary>
/// The file that goes back to whoever sent a wrong one: a row for each thing that is wrong, as CSV that Excel opens as it is,
/// safe against formulas.
/// </summary>
public static class ErrorsFile
{
    private static readonly string[] Headings = ["Row", "Column", "Value", "What is wrong", "What was expected"];

    /// <summary>Writes the problems of a rejected export.</summary>
    /// <param name="rejected">What is wrong; where more is wrong than was kept, a last row says how much.</param>
    public static byte[] Write(ExportRead.Rejected rejected) => SafeCsv.Write(csv =>
    {
        csv.WriteHeader(Headings);
        foreach (var problem in rejected.Problems) WriteProblem(csv, problem);
        if (rejected.ProblemCount - rejected.Problems.Length is > 0 and var further)
            csv.WriteRecord(["", "", "", $"There are {further:N0} further problems.", "these put right first; then the file dropped again"]);
    });

    /// <summary>Writes the problems of a configuration, each with the file that it is in.</summary>
    public static byte[] Write(ImmutableArray<ConfigProblem> problems) => SafeCsv.Write(csv =>
    {
        csv.WriteHeader(["File", .. Headings]);
        foreach (var (file, problem) in problems)
        {
            csv.WriteField(file);
            WriteProblem(csv, problem);
        }
    });

    private static void WriteProblem(CsvWriter csv, CellProblem problem)
    {
        if (problem.Row == 0) csv.WriteField("");
        else csv.WriteField(problem.Row);
        csv.WriteField(problem.Column);
        // A negative number is no formula: written as a number, it is left alone.
        if (NegativeNumber(problem.Value) is { } number) csv.WriteField(number);
        else csv.WriteField(problem.Value);
        csv.WriteField(problem.Wrong);
        csv.WriteField(problem.Expected);
        csv.EndRecord();
    }

    private static decimal? NegativeNumber(string value) =>
        value.StartsWith('-')
        && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == value
            ? number
            : null;
}
