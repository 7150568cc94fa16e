using CsvHelper;

namespace KpiPapers.Acceptance;

/// <summary>A CSV file as a reader takes it that knows nothing of its writer.</summary>
internal static class CsvTable
{
    /// <summary>Its rows, by heading.</summary>
    public static IEnumerable<Dictionary<string, string>> Read(byte[] file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(StringComparer.Ordinal));
    }
}
