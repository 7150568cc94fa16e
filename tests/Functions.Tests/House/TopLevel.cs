using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KpiPapers.Functions.Tests.House;

public sealed class TopLevel
{
    private static readonly Regex Expected = new(
        @"^(functions|tests|infra|seeds|Serverless\.sln|host\.json|README\.md|global\.json|Directory\..+\.(props|targets)|\..+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    [Fact]
    public async Task A_newcomer_finds_four_folders_and_little_else()
    {
        var entries = (await TrackedFilesAsync()).Select(file => file.Split('/')[0]).Distinct(StringComparer.Ordinal);

        Assert.All(entries, entry => Assert.Matches(Expected, entry));
    }

    private static async Task<string[]> TrackedFilesAsync()
    {
        // The tests may run as another user than the one who cloned, which git refuses by default.
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "safe.directory=*", "-C", Repository.Root, "ls-files", "-z"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!; // Start returns null for shell verbs only.
        var files = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
        return files.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

}
