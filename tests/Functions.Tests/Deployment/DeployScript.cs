using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KpiPapers.Functions.Tests.Deployment;

/// <summary>
/// infra/azure/deploy.sh as a person runs it, except that Azure is not there: <c>az</c> writes down what it is asked and answers as Azure
/// would, and so does <c>dotnet</c>. The app that is asked for its health is a real server, which is well after some tries.
/// </summary>
internal sealed class DeployScript : IAsyncDisposable
{
    // What is asked for with FAILS fails, as often as FAILURES says.
    private const string Recorder = """
        #!/usr/bin/env bash
        call="${0##*/} $*"
        printf '%s\n' "$call" >> "$STATE/calls"
        if [[ -n ${FAILS:-} && $call == *"$FAILS"* ]]; then
          printf x >> "$STATE/failures"
          if (($(wc -c < "$STATE/failures") <= ${FAILURES:-1000})); then printf 'ERROR: told to fail\n' >&2; exit 1; fi
        fi

        """;

    private const string Az = Recorder + """
        case $* in
          version*) printf '%s\n' "${AZ_VERSION:-2.80.0}" ;;
          'account show'*) printf 'officer@example.org\nDigital\n' ;;
          *list-flexconsumption-runtimes*'[].version'*) printf '\n' ;;   # `custom` has a version without a name
          *list-flexconsumption-runtimes*) printf '%s\n' "${RUNTIMES-1}" ;;
          'group exists'*) [[ -f $STATE/group ]] && printf 'true\n' || printf 'false\n' ;;
          'group create'*) touch "$STATE/group" ;;
          'deployment group create'*) printf 'kpi-example\n%s\nkpidata1\nkpihost1\npackages\nreleased-package.zip\n%s\n' "$APP" "${VAULT:-}" ;;
        esac
        """;

    // A package is bytes among which its release stands.
    private const string Dotnet = Recorder + """
        if [[ $1 == build ]]; then
          mkdir -p "$2/../../../.artifacts/package"
          printf 'PK\003\004\000\377kpi-papers-release-0123456789abPK\001\002\n' > "$2/../../../.artifacts/package/kpi-papers.zip"
        fi
        [[ $1 != test ]] || printf 'smoke test of %s\n' "$KPI_SMOKE_URL" >> "$STATE/calls"
        """;

    private static readonly ImmutableArray<string> RealTools = ["bash", "env", "cat", "dirname", "grep", "mkdir", "sort", "touch", "wc", "curl"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deploy-");
    private readonly WebApplication _app;
    private int _healthRequests;

    private DeployScript(WebApplication app) => _app = app;

    /// <summary>How often the app says that it is not well before it is.</summary>
    public int UnwellFor { get; set; }

    /// <summary>How often the former program answers, which is well too, before the new one does.</summary>
    public int FormerFor { get; set; }

    /// <summary>Where the script believes that the sources are, so that it finds no package that somebody has made in the real place.</summary>
    public string Root => Path.Combine(_folder.FullName, "sources");

    public string Parameters => Path.Combine(_folder.FullName, "council.bicepparam");

    public string Package => Path.Combine(_folder.FullName, "ready.zip");

    /// <summary>What <c>az</c>, <c>dotnet</c> and <c>sleep</c> were asked, in order, since the script was last started.</summary>
    public IReadOnlyList<string> Calls { get; private set; } = [];

    /// <summary>The same in short: what comes before the first option.</summary>
    public IEnumerable<string> Steps => Calls.Select(call => call.Split(" --")[0]);

    public string Address => _app.Urls.Single();

    private string Tools => Path.Combine(_folder.FullName, "tools");

    public static async Task<DeployScript> CreateAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var script = new DeployScript(builder.Build());
        script._app.Run(script.AnswerAsync);
        await script._app.StartAsync(TestContext.Current.CancellationToken);
        script.WriteTools();
        await File.WriteAllTextAsync(script.Parameters, "using 'main.bicep'\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(script.Package, "a package", TestContext.Current.CancellationToken);
        return script;
    }

    /// <summary>Takes a tool away, or another's place.</summary>
    public void Remove(string tool) => File.Delete(Path.Combine(Tools, tool));

    public Task<Run> DeployAsync(params string[] options) => RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Parameters, "-y", .. options]);

    public async Task<Run> RunAsync(string[] arguments, string input = "", params (string Name, string Value)[] environment)
    {
        var calls = Path.Combine(_folder.FullName, "calls");
        File.Delete(calls);
        var start = new ProcessStartInfo(Path.Combine(Root, "infra", "azure", "deploy.sh"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = _folder.FullName,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment.Concat([("PATH", Tools), ("STATE", _folder.FullName), ("APP", Address)])) start.Environment[name] = value;
        using var process = Process.Start(start)!;   // null for shell verbs only
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Calls = File.Exists(calls) ? File.ReadAllLines(calls) : [];
        return new(process.ExitCode, output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != "/api/health" || ++_healthRequests <= UnwellFor)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        var release = _healthRequests <= UnwellFor + FormerFor ? "ba9876543210" : "0123456789ab";
        return context.Response.WriteAsync($$"""{"status":"Healthy","release":"{{release}}"}""", context.RequestAborted);
    }

    private void WriteTools()
    {
        var script = Directory.CreateDirectory(Path.Combine(Root, "infra", "azure"));
        File.CreateSymbolicLink(Path.Combine(script.FullName, "deploy.sh"), Repository.PathTo("infra", "azure", "deploy.sh"));
        Directory.CreateDirectory(Path.Combine(script.FullName, "package"));
        Directory.CreateDirectory(Tools);
        foreach (var tool in RealTools)
        {
            var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
            File.CreateSymbolicLink(Path.Combine(Tools, tool), path ?? throw new InvalidOperationException($"{tool} is needed by infra/azure/deploy.sh and was not found."));
        }

        foreach (var (tool, text) in new[] { ("az", Az), ("dotnet", Dotnet), ("node", Recorder), ("sleep", Recorder) })
        {
            var file = Path.Combine(Tools, tool);
            File.WriteAllText(file, text);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    internal sealed record Run(int Code, string Output, string Errors);
}
