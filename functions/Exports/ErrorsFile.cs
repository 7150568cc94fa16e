using System.Collections.Immutable;
using CsvHelper;

namespace KpiPapers.Exports;

/// <summary>The file that goes back to whoever dropped a wrong one: a row for each thing that is wrong.</summary>
public static class ErrorsFile
{
    /// <summary>
    /// Writes the problems of a rejected file as CSV that Excel opens as it is: UTF-8 with a byte order mark, CR LF. A cell that a spreadsheet
    /// would run as a formula starts with an apostrophe (OWASP, CSV injection).
    /// </summary>
    /// <param name="problems">The problems that were kept.</param>
    /// <param name="problemCount">How many there are in all; a last row says how many are not shown.</param>
    public static byte[] Write(ImmutableArray<CellProblem> problems, long problemCount)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            csv.WriteHeader(["Row", "Column", "Value", "What is wrong", "What was expected"]);
            foreach (var problem in problems)
            {
                if (problem.Row == 0) csv.WriteField("");
                else csv.WriteField(problem.Row);
                csv.WriteField(problem.Column);
                csv.WriteField(problem.Value);
                csv.WriteField(problem.Wrong);
                csv.WriteField(problem.Expected);
                csv.EndRecord();
            }
            if (problemCount - problems.Length is > 0 and var further)
                csv.WriteRecord(["", "", "", $"There are {further:N0} further problems.", "these put right first; then the file dropped again"]);
        }
        return file.ToArray();
    }

    private static CsvWriterOptions Options { get; } = new()
    {
        WriteByteOrderMark = true,
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r",
        InjectionEscape = '\'',
    };
}
