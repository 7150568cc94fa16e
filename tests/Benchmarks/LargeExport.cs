using System.Globalization;

namespace KpiPapers.Benchmarks;

/// <summary>
/// A call export as large as a year of a big council's, written once: a row of about a hundred bytes for each call, in order of time, with
/// columns that no feed reads. The same bytes on every machine.
/// </summary>
internal static class LargeExport
{
    private const int Version = 1;   // of the rows: another one writes the file anew

    /// <summary>Writes the export where it is not there yet.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> EnsureAsync(int rows)
    {
        var path = Path.Combine(ShortRun.Artifacts, $"calls-{rows}.csv");
        var marker = path + ".written";   // last, so that half a file is not taken for a whole one
        if (File.Exists(path) && File.Exists(marker) && await File.ReadAllTextAsync(marker) == Marker(path)) return path;
        Directory.CreateDirectory(ShortRun.Artifacts);
        File.Delete(marker);
        Console.WriteLine($"Writing {rows:N0} rows to {path}.");
        await WriteAsync(path, rows);
        await File.WriteAllTextAsync(marker, Marker(path));
        return path;
    }

    private static async Task WriteAsync(string path, int rows)
    {
        var calls = new LargeExportCalls(rows);
        var buffer = new byte[1 << 20];
        var length = LargeExportCalls.WriteHeadings(buffer);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var row = 0; row < rows; row++)
        {
            if (buffer.Length - length < LargeExportCalls.LongestRow)
            {
                await file.WriteAsync(buffer.AsMemory(0, length));
                length = 0;
            }
            length += calls.WriteNext(buffer.AsSpan(length));
        }
        await file.WriteAsync(buffer.AsMemory(0, length));
    }

    private static string Marker(string path) => string.Create(CultureInfo.InvariantCulture, $"{Version} {new FileInfo(path).Length}");
}
