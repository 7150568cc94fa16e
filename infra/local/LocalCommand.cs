using System.Runtime.InteropServices;
using Azure;
using KpiPapers.Local.Host;

namespace KpiPapers.Local;

/// <summary>The command that a person types: runs the product, says where everything is, and ends with a code for scripts.</summary>
internal static class LocalCommand
{
    private const int Good = 0;
    private const int Bad = 1;
    private const int Misused = 2;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments.Contains("--help"))
        {
            await output.WriteLineAsync(CommandLine.Usage);
            return Good;
        }

        LocalOptions options;
        try
        {
            options = CommandLine.Parse(arguments, Path.Combine(NpmTools.SourceTree, "seeds"));
        }
        catch (CommandLineException error)
        {
            await errors.WriteLineAsync($"{error.Message}\n\n{CommandLine.Usage}");
            return Misused;
        }

        using var interrupted = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true; // The children have to be stopped first.
            interrupted.Cancel();
        }

        try
        {
            await using var run = new LocalRun(options, output);
            return await RunAsync(run, options, output, errors, interrupted.Token);
        }
        catch (Exception error) when (error is LocalToolException or HostStartException)
        {
            await errors.WriteLineAsync(error.Message);
            return Bad;
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException { InnerException: RequestFailedException })
        {
            await errors.WriteLineAsync($"Storage does not answer as it should, so the run ends: {error.Message}");
            return Bad;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped.");
            return options.ExitWhenIdle ? Bad : Good; // A script that waits for the end did not get it.
        }
    }

    private static async Task<int> RunAsync(
        LocalRun run, LocalOptions options, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        await run.StartAsync(cancellationToken);
        await output.WriteLineAsync(Welcome(run, options));
        if (options.DropFolder is { } folder)
        {
            await run.DropFolderAsync(folder, cancellationToken);
        }

        await run.WhenIdleAsync(cancellationToken);
        await run.StartQuarterEndAsync(cancellationToken);
        var outcome = await run.WhenIdleAsync(cancellationToken);
        await output.WriteLineAsync(outcome.IsGood ? "Everything that was dropped is answered." : "Not everything went well:");
        foreach (var problem in outcome.Problems)
        {
            await errors.WriteLineAsync($"  {problem}");
        }

        if (options.ExitWhenIdle)
        {
            return outcome.IsGood ? Good : Bad;
        }

        await output.WriteLineAsync("Waiting for more drops; Ctrl+C stops.");
        outcome = await run.WhenGivenUpAsync(cancellationToken);
        await errors.WriteLineAsync(outcome.Problems[^1]);
        return Bad;
    }

    private static string Welcome(LocalRun run, LocalOptions options) => $"""

          Status    {run.PublicUrl}api/status, where each paper stands (signed in: {options.SignedInAs ?? "nobody"})
          Mails     {run.MailCatcher.Web}  (a link to each paper, an answer to each file)
          Papers    {(options.OutFolder is { } folder ? Path.Combine(folder, "papers") : "container papers; --out DIR copies them, and the receipts, to a folder")}
          Sign-off  {run.PublicUrl}api/papers/PAPER/QUARTER/sign-off, such as housing-and-community/2020-21-q2
          Files     {run.PublicUrl}api/files, to check files before they are dropped
          More      drop files into the container inbox with any tool for Azure Storage, by this connection string:
                    {run.ConnectionString}

        """;
}
