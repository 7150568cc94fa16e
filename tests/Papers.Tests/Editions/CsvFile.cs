using CsvHelper;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Tests.Editions;

/// <summary>The figures read back: a dictionary by heading for each row.</summary>
internal static class CsvFile
{
    public static List<Dictionary<string, string>> Read(Paper paper) => Read(PaperCsv.Write(paper));

    public static List<Dictionary<string, string>> Read(byte[] file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(StringComparer.Ordinal))];
    }
}
