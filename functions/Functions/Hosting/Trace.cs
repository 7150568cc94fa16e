using System.Diagnostics;

namespace KpiPapers.Functions.Hosting;

/// <summary>
/// One trace from a drop to its mails: a message carries the trace of the function that wrote it, and the
/// function that reads it goes on with that trace. The ids stand in every log line, whether or not traces are exported.
/// </summary>
internal static class Trace
{
    public const string SourceName = "KpiPapers";

    /// <summary>What a message calls the trace it carries: https://www.w3.org/TR/trace-context/#traceparent-header.</summary>
    public const string ParentProperty = "traceparent";

    private static readonly ActivitySource Source = new(SourceName);

    static Trace() => ActivitySource.AddActivityListener(new()
    {
        ShouldListenTo = source => source == Source,
        Sample = (ref _) => ActivitySamplingResult.PropagationData,
    });

    public static Activity? Start(string function, Subject about, string? traceParent)
    {
        var parent = ActivityContext.TryParse(traceParent, traceState: null, isRemote: true, out var asked) ? asked : default;   // it begins a trace
        Activity.Current = null;   // the web server's own: its trace ends with this invocation
        var activity = Source.StartActivity(function, ActivityKind.Consumer, parent);
        foreach (var (name, value) in about) activity?.SetTag($"kpi.{name.ToLowerInvariant()}", value);
        return activity;
    }

    public static void Failed(this Activity? activity, Exception exception) => activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
}
