using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace KpiPapers.Papers.Tests.Browser;

/// <summary>A real browser, which reads some pages and says what it found. Also used by the tests of mails.</summary>
internal static class Chromium
{
    /// <param name="pages">The pages by name.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyDictionary<string, PageReading>> ReadAsync(
        IEnumerable<KeyValuePair<string, byte[]>> pages, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pages-");
        try
        {
            foreach (var (name, page) in pages) await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.html"), page, cancellationToken);
            var output = await RunAsync(folder, cancellationToken);
            var readings = JsonSerializer.Deserialize<Dictionary<string, PageReading>>(output, JsonSerializerOptions.Web)
                ?? throw new InvalidOperationException("The browser's script printed null.");
            return readings.ToDictionary(reading => Path.GetFileNameWithoutExtension(reading.Key), reading => reading.Value, StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var top = SourceTree(AppContext.BaseDirectory);
        var script = Path.Combine(top, "tests", "Papers.Tests", "Browser", "read.mjs");
        var modules = Path.Combine(top, "infra", "local", "node_modules");
        var pages = folder.GetFiles().Select(file => file.FullName);
        using var process = Process.Start(new ProcessStartInfo("node", [script, modules, .. pages])
        {
            Environment = { ["TMPDIR"] = folder.FullName },   // where the browser is unpacked to, for this run alone
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        }) ?? throw new InvalidOperationException("node did not start.");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"The browser could not read the pages: {await errors}");
    }

    private static string SourceTree(string folder) => File.Exists(Path.Combine(folder, "Serverless.sln"))
        ? folder
        : SourceTree(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the source tree."));
}
