using System.Text;

namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>Takes a file apart without the reader that the product has, so that a fault there cannot hide one in the seeds.</summary>
internal static class SeedRows
{
    /// <summary>The rows of a file that is kept, by their headings.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Kept(string name) => Of(Path.Combine(SeedFolder.Path, "exports", name));

    /// <summary>The rows of a kept report by their headings: those from a heading down to the totals.</summary>
    public static IReadOnlyList<Dictionary<string, string>> OfReport(string name, string firstHeading, string totals) => Of(
    [
        .. Cells(File.ReadAllText(Path.Combine(SeedFolder.Path, "exports", name)))
            .SkipWhile(row => row[0] != firstHeading).TakeWhile(row => row[0] != totals),
    ]);

    /// <summary>The rows of a file by their headings.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Of(string path) => Of(Cells(File.ReadAllText(path)).ToList());

    private static IReadOnlyList<Dictionary<string, string>> Of(List<List<string>> rows)
    {
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static IEnumerable<List<string>> Cells(string text)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (isQuoted || text[i] is not (',' or '\r' or '\n')) cell.Append(text[i]);
            else if (text[i] is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == ',') continue;
                yield return row;
                row = [];
            }
        }
        Assert.Empty(row);   // the last line has its end
    }
}
