using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace KpiPapers.Functions.Tests.Conformance.Sample;

/// <summary>Every log line with the scopes around it and the whole of its exception, as one text.</summary>
internal sealed class RecordedLogs : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = [];
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public string All => string.Join('\n', _lines);

    public IEnumerable<string> Errors => _lines.Where(line => line.StartsWith(nameof(LogLevel.Error), StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Recorder(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Recorder(RecordedLogs logs) : ILogger
    {
        public IDisposable BeginScope<TState>(TState state)
            where TState : notnull => logs._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<object?> scopes = [];
            logs._scopes.ForEachScope((scope, list) => list.Add(scope), scopes);
            logs._lines.Enqueue($"{logLevel}: {formatter(state, exception)} [{string.Join(", ", scopes)}] {exception}");
        }
    }
}
