using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiPapers.Local;
using KpiPapers.Local.Host;

namespace KpiPapers.Functions.Tests.LocalHost;

/// <summary>
/// A function app as small as one can be, with a real process for a handler: a script that writes down every request and answers as the
/// message tells it to.
/// </summary>
internal sealed class TinyApp : IDisposable
{
    private const string Handler = """
        const http = require('http'), fs = require('fs'), path = require('path');
        const root = process.env.FUNCTIONS_APP_ROOT_PATH;
        const success = '{"Outputs":{},"Logs":["done"],"ReturnValue":null}';
        let busy = 0, held = 0;
        function command(body) {
          try { return JSON.parse(Object.values(JSON.parse(body).Data)[0]); } catch { return ''; }
        }
        function answer(res, status, type, body, headers) {
          busy--;
          res.writeHead(status, { ...headers, ...(type && { 'content-type': type }) });
          res.end(body);
        }
        function released() {
          try { return Number(fs.readFileSync(path.join(root, 'released'))); } catch { return Infinity; }
        }
        function onceReleased(number, act) {
          number > released() ? setTimeout(() => onceReleased(number, act), 10) : act();
        }
        http.createServer((req, res) => {
          busy++;
          let body = '';
          req.on('data', part => body += part);
          req.on('end', () => {
            if (req.url === '/') return answer(res, 404);
            const record = {
              method: req.method, url: req.url, headers: req.headers, body, busy,
              pid: process.pid, env: process.env, arguments: process.argv.slice(2), folder: process.cwd(),
            };
            fs.appendFileSync(path.join(root, 'requests.jsonl'), JSON.stringify(record) + '\n');
            const [word, number] = String(command(body)).split(' ');
            if (word === 'fail') return answer(res, 500, 'text/plain', 'told to fail');
            if (word === 'empty') return answer(res, 204);
            if (word === 'exit') return process.exit(Number(number));
            if (word === 'slow') return setTimeout(() => answer(res, 200, 'application/json', success), Number(number));
            if (word === 'moved' || req.url.startsWith('/api/moved')) return answer(res, 302, null, '', { location: '/elsewhere' });
            if (req.url.startsWith('/api/endless')) return;
            if (req.url.startsWith('/api/')) return answer(res, 418, null, 'short and stout', { 'x-answer': 'tea' });
            onceReleased(++held, () => answer(res, 200, 'application/json', success));
          });
        }).listen(Number(process.env.FUNCTIONS_CUSTOMHANDLER_PORT), '127.0.0.1');
        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("tiny-app-");
    private readonly StringWriter _progress = new();

    public TinyApp(string? hostJson = null)
    {
        Journal = new(TextWriter.Synchronized(_progress), TimeProvider.System);
        File.WriteAllText(Path.Combine(Root, "host.json"), hostJson ?? HostJson());
        File.WriteAllText(Path.Combine(Root, "handler.js"), Handler);
    }

    public string Root => _root.FullName;

    public Journal Journal { get; }

    /// <summary>The requests that the handler has written down, in the order in which they came.</summary>
    public ImmutableArray<JsonNode> Requests
    {
        get
        {
            var file = Path.Combine(Root, "requests.jsonl");
            var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
            return [.. lines.Select(line => JsonNode.Parse(line)).OfType<JsonNode>()];
        }
    }

    public string Said
    {
        get
        {
            lock (_progress)
            {
                return _progress.ToString();
            }
        }
    }

    public static string HostJson(
        string functionTimeout = "00:05:00", string queues = "", string script = "handler.js", bool forwards = true) => $$"""
        {
          "version": "2.0",
          "functionTimeout": "{{functionTimeout}}",
          "customHandler": {
            "enableForwardingHttpRequest": {{(forwards ? "true" : "false")}},
            "description": { "defaultExecutablePath": "node", "arguments": ["{{script}}"] }
          },
          "extensions": { "queues": { "maxPollingInterval": "00:00:00.1" {{queues}} } }
        }
        """;

    public TinyApp With(string function, string functionJson)
    {
        File.WriteAllText(Path.Combine(_root.CreateSubdirectory(function).FullName, "function.json"), functionJson);
        return this;
    }

    public TinyApp WithQueue(string function, string queue) => With(function, $$"""
        {"bindings":[{"type":"queueTrigger","direction":"in","name":"message","queueName":"{{queue}}","connection":"Storage"}]}
        """);

    public TinyApp WithTimer(string function, string schedule, string more = "") => With(function, $$"""
        {"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"{{schedule}}"{{more}}}]}
        """);

    public TinyApp WithHttp(string function, string route, params string[] methods) => With(function, $$"""
        {"bindings":[{"type":"httpTrigger","direction":"in","name":"req","methods":{{JsonSerializer.Serialize(methods)}},"route":"{{route}}"},
        {"type":"http","direction":"out","name":"res"}]}
        """);

    public FunctionsHostOptions Options(string connectionString) => new()
    {
        Root = Root,
        Settings = new Dictionary<string, string> { ["Storage"] = connectionString, ["AzureWebJobsStorage"] = connectionString },
        HttpPort = FreePort.Any(),
        LogFolder = Path.Combine(Root, "logs"),
    };

    /// <summary>Has the handler keep its answers back, but for the first so many.</summary>
    public void Release(int answers) => File.WriteAllText(Path.Combine(Root, "released"), $"{answers}");

    public void ReleaseAll() => File.Delete(Path.Combine(Root, "released"));

    public FunctionsHost Host(FunctionsHostOptions options, TimeProvider? clock = null) => new(options, Journal, clock ?? TimeProvider.System);

    public async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, TimeProvider? clock = null)
    {
        var host = Host(options, clock);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public void Dispose()
    {
        _root.Delete(recursive: true);
        _progress.Dispose();
    }
}
