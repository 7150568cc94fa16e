using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using KpiPapers.Local;
using KpiPapers.Pdf;

namespace KpiPapers.Benchmarks;

/// <summary>ReportLab with a document and the typeface loaded, setting the document whenever it is asked to.</summary>
internal sealed class ReportLab : IDisposable
{
    private static readonly string Typeface =
        Path.Combine(NpmTools.SourceTree, "infra", "local", "node_modules", "@expo-google-fonts", "atkinson-hyperlegible-next");

    // Where another Python comes first in the path, it does not see Debian's packages.
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    private readonly Process _script;

    private ReportLab(string python, string pdf) => _script = Start(python, ["-B", Script, Typeface, pdf], quiet: false);

    private static string Script => Path.Combine(NpmTools.SourceTree, "tests", "Benchmarks", "ReportLab", "paper.py");

    /// <param name="document">The document.</param>
    /// <param name="pdf">Where its PDF is written, for whoever wants to see that it is the same paper.</param>
    /// <returns>Null where there is no ReportLab.</returns>
    public static async Task<(ReportLab Running, ReportLabVersions Versions)?> StartAsync(Document document, string pdf)
    {
        if (Array.Find(Pythons, HasReportLab) is not { } python) return null;
        var running = new ReportLab(python, pdf);
        return (running, await running.AskAsync<ReportLabVersions>(DocumentJson.Of(document)));
    }

    public Task<ReportLabRun> SetAsync() => AskAsync<ReportLabRun>("");

    public void Dispose()
    {
        _script.StandardInput.Close();
        _script.WaitForExit();
        _script.Dispose();
    }

    private static bool HasReportLab(string python)
    {
        try
        {
            using var probe = Start(python, ["-c", "import reportlab"], quiet: true);
            probe.StandardError.ReadToEnd();
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;   // no such program
        }
    }

    private static Process Start(string python, string[] arguments, bool quiet) => Process.Start(new ProcessStartInfo(python, arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = quiet,
    })!;   // null for shell verbs only

    private async Task<T> AskAsync<T>(string line)
    {
        await _script.StandardInput.WriteLineAsync(line);
        await _script.StandardInput.FlushAsync();
        var answer = await _script.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"{Script} gave up; it says why above.");
        return JsonSerializer.Deserialize<T>(answer, JsonSerializerOptions.Web)!;
    }
}
