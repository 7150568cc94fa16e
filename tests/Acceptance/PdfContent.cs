using System.Diagnostics;
using System.Text.Json;
using KpiPapers.Local;

namespace KpiPapers.Acceptance;

/// <summary>What a PDF says in reading order, as an independent reader (pdf.js) finds it by the tags that a screen reader follows.</summary>
internal static class PdfContent
{
    public static async Task<IReadOnlyList<PdfPart>> ReadAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        var modules = await NpmTools.EnsureInstalledAsync(cancellationToken);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf, cancellationToken);
            var script = Path.Combine(NpmTools.SourceTree, "tests", "Acceptance", "structure.mjs");
            var json = await RunAsync("node", [script, modules, file], cancellationToken);
            var parts = JsonSerializer.Deserialize<List<List<string>>>(json) ?? throw new InvalidOperationException("pdf.js printed null.");
            return [.. parts.Select(part => new PdfPart(part[0], part[1..]))];
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

    /// <summary>What a program prints.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <param name="temporary">Where it may leave files; null for where any program may.</param>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellationToken, string? temporary = null)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            Environment = { ["TMPDIR"] = temporary ?? Path.GetTempPath() },
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

/// <summary>A heading, a paragraph, a list item, a caption (one text) or a table row (a text for each cell).</summary>
internal sealed record PdfPart(string Role, IReadOnlyList<string> Texts)
{
    public string Text => string.Join(' ', Texts);

    public bool IsHeading => Role.StartsWith('H');
}
