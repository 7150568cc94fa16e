using System.Diagnostics;
using System.Text.Json;
using KpiPapers.Local;

namespace KpiPapers.Acceptance;

/// <summary>A PDF's table rows, as an independent reader (pdf.js) finds them by the tags that a screen reader follows.</summary>
internal static class PdfTables
{
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        var modules = await NpmTools.EnsureInstalledAsync(cancellationToken);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf, cancellationToken);
            var script = Path.Combine(NpmTools.SourceTree, "tests", "Acceptance", "tables.mjs");
            var json = await RunAsync("node", [script, modules, file], cancellationToken);
            return JsonSerializer.Deserialize<List<List<string>>>(json) ?? throw new InvalidOperationException("pdf.js printed null.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The text as poppler's pdftotext reads it, where that program is installed; null where it is not.</summary>
    public static async Task<string?> PopplerTextAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext"))))
            return null;
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf, cancellationToken);
            return await RunAsync("pdftotext", ["-raw", file, "-"], cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {await errors}");
    }
}
