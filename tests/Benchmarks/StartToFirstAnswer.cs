using System.Diagnostics;
using System.Text.Json;
using KpiPapers.Local;
using KpiPapers.Storage;

namespace KpiPapers.Benchmarks;

/// <summary>
/// From the start of the published function app until it is ready, and until its first invocation is answered: a message about a file that
/// is no longer in the inbox, looked for in a storage account on this machine. Beside it the same of an empty web app.
/// </summary>
internal static class StartToFirstAnswer
{
    private const int Runs = 10;
    private const string Gone = """{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/inbox/blobs/gone.csv","data":{"api":"PutBlob","eTag":"0x1"}}""";

    private static readonly string App = Path.Combine(NpmTools.SourceTree, ".artifacts", "app");

    // The host sends a message's text as JSON inside JSON.
    private static readonly string Invocation =
        JsonSerializer.Serialize(new { Data = new { message = JsonSerializer.Serialize(Gone) }, Metadata = new { } });

    public static async Task RunAsync()
    {
        await using var azurite = await Azurite.StartAsync(null, CancellationToken.None);
        await StorageSetup.EnsureAsync(StorageConnection.FromConnectionString(azurite.ConnectionString), CancellationToken.None);
        using var host = new HttpClient();
        var (empty, app) = (new List<(TimeSpan Ready, TimeSpan Invoked)>(), new List<(TimeSpan Ready, TimeSpan Invoked)>());

        // In turn, so that what else the machine does falls on both; the first of each only warms up.
        for (var run = 0; run <= Runs; run++)
        {
            empty.Add(await TimeAsync(host, Empty));
            app.Add(await TimeAsync(host, port => FunctionApp(azurite.ConnectionString, port)));
        }
        Console.WriteLine();
        Console.WriteLine($"| Start, median of {Runs} (fastest) | Empty web app | Function app | Ratio |");
        Console.WriteLine("|--------------------------------|---------------|---------------|-------|");
        Print("until GET / is answered", empty.Skip(1).Select(run => run.Ready), app.Skip(1).Select(run => run.Ready));
        Print("until an invocation is, too", empty.Skip(1).Select(run => run.Invoked), app.Skip(1).Select(run => run.Invoked));
    }

    private static async Task<(TimeSpan, TimeSpan)> TimeAsync(HttpClient host, Func<int, ProcessStartInfo> start)
    {
        var port = StartedProgram.FreePort();
        return await new StartedProgram(host, start(port), port).TimeAsync("/ReceiveUpload", Invocation);
    }

    private static ProcessStartInfo Empty(int port) => new(Environment.ProcessPath!, ["empty-app", $"{port}"]);   // null inside a host of .NET only

    private static ProcessStartInfo FunctionApp(string storage, int port) => new(Path.Combine(App, "app", "KpiPapers.Functions"))
    {
        WorkingDirectory = App,
        Environment =
        {
            [Names.Settings.Storage] = storage,
            [Names.Settings.PublicUrl] = "http://127.0.0.1:7071",
            [Names.Settings.SmtpHost] = "127.0.0.1",
            [Names.Settings.SmtpPort] = "25",
            [Names.Settings.MailFrom] = "kpi-papers@example.org",
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}",
        },
    };

    private static void Print(string until, IEnumerable<TimeSpan> empty, IEnumerable<TimeSpan> app)
    {
        var (ofEmpty, ofApp) = (Milliseconds(empty), Milliseconds(app));
        Console.WriteLine($"| {until,-30} | {ofEmpty.ToString("0"),13} | {ofApp.ToString("0"),13} | {ofApp.Median / ofEmpty.Median,5:0.00} |");
    }

    private static Times Milliseconds(IEnumerable<TimeSpan> times) => new(times.Select(time => time.TotalMilliseconds));
}
