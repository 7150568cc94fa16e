using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace KpiPapers.Benchmarks;

/// <summary>Starts a web program and times its first two answers.</summary>
internal sealed class StartedProgram(HttpClient host, ProcessStartInfo start, int port)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <returns>From the start of the process until GET / is answered, and until the invocation after that is.</returns>
    public async Task<(TimeSpan Ready, TimeSpan Invoked)> TimeAsync(string path, string body)
    {
        start.RedirectStandardOutput = true;   // the log is not for this console
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;   // null for shell verbs only
        process.BeginOutputReadLine();
        try
        {
            while (!await IsReadyAsync())
            {
                if (process.HasExited || clock.Elapsed > Patience) throw new InvalidOperationException($"{start.FileName} did not start.");
                await Task.Delay(2);
            }
            var ready = clock.Elapsed;
            using var invocation = new StringContent(body, MediaTypeHeaderValue.Parse("application/json"));
            using var answer = await host.PostAsync(new Uri($"http://127.0.0.1:{port}{path}"), invocation);
            answer.EnsureSuccessStatusCode();
            return (ready, clock.Elapsed);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await host.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;   // nobody listens yet
        }
    }
}
