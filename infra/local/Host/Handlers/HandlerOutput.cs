using System.Text.Json;

namespace KpiPapers.Local.Host.Handlers;

/// <summary>
/// A handler's output: every line goes to its log file. Into the progress goes what a person should see: what the functions say of their
/// work, warnings and worse, lines that are no structured log, and stderr.
/// </summary>
internal sealed class HandlerOutput : IDisposable
{
    /// <summary>Categories below this one are the functions' own; the app's machinery logs above it, the framework elsewhere.</summary>
    private const string FunctionsCategory = "KpiPapers.Functions.";

    private readonly Lock _gate = new();
    private readonly StreamWriter _log;
    private readonly string _handler;
    private readonly Journal _journal;

    public HandlerOutput(string folder, HandlerSeat seat, Journal journal)
    {
        Directory.CreateDirectory(folder);
        _log = new(Path.Combine(folder, $"handler-{seat.Name}.log"), append: true) { AutoFlush = true };
        _handler = $"handler {seat.Name}";
        _journal = journal;
    }

    public void Write(string line)
    {
        Keep(line);
        if (WorthShowing(line) is { } text)
        {
            _journal.Say(text);
        }
    }

    public void WriteError(string line)
    {
        Keep(line);
        _journal.Say($"{_handler} (stderr): {line}");
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _log.Dispose();
        }
    }

    private void Keep(string line)
    {
        lock (_gate)
        {
            if (_log.BaseStream is { CanWrite: true })
            {
                _log.WriteLine(line);
            }
        }
    }

    /// <summary>ASP.NET's JSON console writes one object per line with LogLevel and Message.</summary>
    private string? WorthShowing(string line)
    {
        if (!line.StartsWith('{'))
        {
            return $"{_handler}: {line}";
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            var message = Text(json.RootElement, "Message");
            return Text(json.RootElement, "LogLevel") switch
            {
                "Information" when IsOfAFunction(json.RootElement) => message,
                "Trace" or "Debug" or "Information" => null,
                null => $"{_handler}: {line}",
                var level => $"{_handler}: {level}: {message} {FirstLine(Text(json.RootElement, "Exception"))}".TrimEnd(),
            };
        }
        catch (JsonException)
        {
            return $"{_handler}: {line}";
        }
    }

    private static bool IsOfAFunction(JsonElement json) =>
        Text(json, "Category")?.StartsWith(FunctionsCategory, StringComparison.Ordinal) == true;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? FirstLine(string? text) => text?.Split('\n', 2)[0].Trim();
}
