using System.Text;
using KpiPapers.Seeds;

namespace KpiPapers.Benchmarks;

/// <summary>A call export of any length: the generated months one after another, again and again.</summary>
internal static class CallExport
{
    public static byte[] OfRows(int count)
    {
        var folder = Directory.CreateTempSubdirectory("kpi-papers-benchmarks-");
        try
        {
            SeedExports.WriteMissing(folder.FullName);
            var months = Directory.GetFiles(folder.FullName, "calls-*.csv").Order(StringComparer.Ordinal).ToList();
            var headings = File.ReadLines(months[0]).First();
            var calls = months.SelectMany(month => File.ReadLines(month).Skip(1)).ToList();
            var rows = Enumerable.Range(0, count).Select(row => calls[row % calls.Count]);
            return Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(headings)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
