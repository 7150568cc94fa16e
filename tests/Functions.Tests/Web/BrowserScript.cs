using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KpiPapers.Functions.Web;
using KpiPapers.Local;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>Runs a script that opens pages in a real browser.</summary>
internal static class BrowserScript
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What it printed.</summary>
    /// <param name="name">The script, of those that the tests of papers have.</param>
    /// <param name="user">The principal of who is signed in; null for nobody.</param>
    /// <param name="arguments">What it is told.</param>
    public static async Task<JsonDocument> RunAsync(string name, string? user, params IEnumerable<string> arguments)
    {
        var modules = await NpmTools.EnsureInstalledAsync(Cancellation);
        var folder = Directory.CreateTempSubdirectory("web-pages-");
        try
        {
            var script = Repository.PathTo("tests", "Papers.Tests", "Browser", name);
            using var process = Process.Start(new ProcessStartInfo("node", [script, modules, .. arguments])
            {
                Environment =
                {
                    ["TMPDIR"] = folder.FullName,   // where the browser is unpacked to, for this run alone
                    ["PAGE_HEADERS"] = user is null ? "{}" : $$"""{"{{SignIn.PrincipalHeader}}":"{{user}}"}""",
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                StandardOutputEncoding = Encoding.UTF8,
            })!;   // Start returns null for shell verbs only
            var errors = process.StandardError.ReadToEndAsync(Cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
            await process.WaitForExitAsync(Cancellation);
            Assert.True(process.ExitCode == 0, $"{name} failed: {await errors}");
            return JsonDocument.Parse(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
