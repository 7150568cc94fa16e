using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Tests.Editions;

namespace KpiPapers.Papers.Tests.Browser;

/// <summary>All sample papers' pages opened in one browser, since it is slow to start.</summary>
public sealed class PageReadings : IAsyncLifetime
{
    private Dictionary<string, PageReading> _readings = [];

    public PageReading this[string name] => _readings[$"{name}.html"];

    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("paper-pages-");
        try
        {
            foreach (var (name, paper) in Samples.All)
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.html"), PaperHtml.Write(paper), cancellationToken);
            var output = await RunAsync(folder, cancellationToken);
            _readings = JsonSerializer.Deserialize<Dictionary<string, PageReading>>(output, JsonSerializerOptions.Web)
                ?? throw new InvalidOperationException("The browser's script printed null.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

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
