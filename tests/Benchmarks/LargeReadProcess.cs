using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KpiPapers.Benchmarks;

/// <summary>Reads a large export in a process of its own, whose memory is therefore that of this read.</summary>
/// <param name="Read">What it answered.</param>
/// <param name="OwnMemory">The most memory that it had of its own, in bytes, without pages of files.</param>
/// <param name="PeakMemory">The most that it had in all, in bytes: parts of the file that it mapped count.</param>
internal sealed record LargeReadProcess(LargeRead Read, long OwnMemory, long PeakMemory)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    public static async Task<LargeReadProcess> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments, quiet: false);
        var answer = process.StandardOutput.ReadToEndAsync();
        var (own, peak) = (0L, 0L);
        while (!answer.IsCompleted)
        {
            process.Refresh();
            (own, peak) = (Math.Max(own, OwnMemoryOf(process.Id)), Math.Max(peak, PeakMemoryOf(process)));
            await Task.WhenAny(answer, Task.Delay(BetweenLooks));
        }
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} gave up; it says why above.");
        return new(JsonSerializer.Deserialize<LargeRead>(await answer, JsonSerializerOptions.Web)!, own, peak);
    }

    /// <summary>Whether a program is there and does what it is asked for.</summary>
    public static async Task<bool> CanRunAsync(string program, params string[] arguments)
    {
        try
        {
            using var probe = Start(program, arguments, quiet: true);
            await Task.WhenAll(probe.StandardOutput.ReadToEndAsync(), probe.StandardError.ReadToEndAsync(), probe.WaitForExitAsync());
            return probe.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;   // no such program
        }
    }

    private static Process Start(string program, string[] arguments, bool quiet) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = quiet,
    })!;   // null for shell verbs only

    private static long PeakMemoryOf(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;   // it has just ended
        }
    }

    private static long OwnMemoryOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', '\t')[^2], CultureInfo.InvariantCulture);   // "RssAnon:	  1234 kB"
        }
        catch (IOException)
        {
            return 0;   // it has just ended, or this is no Linux
        }
    }
}
