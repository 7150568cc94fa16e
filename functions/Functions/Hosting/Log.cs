namespace KpiPapers.Functions.Hosting;

internal static partial class Log
{
    private static readonly Func<ILogger, Guid, IDisposable?> InvocationScope =
        LoggerMessage.DefineScope<Guid>("Invocation {InvocationId}");

    public static IDisposable? Invocation(ILogger logger, Guid invocationId) => InvocationScope(logger, invocationId);

    [LoggerMessage(1, LogLevel.Information, "{Function} started")]
    public static partial void Started(ILogger logger, string function);

    [LoggerMessage(2, LogLevel.Information, "{Function} finished in {Milliseconds} ms")]
    public static partial void Finished(ILogger logger, string function, long milliseconds);

    [LoggerMessage(3, LogLevel.Information, "{Function} has nothing to do: the message is not about anything it handles")]
    public static partial void NotForUs(ILogger logger, string function);

    [LoggerMessage(4, LogLevel.Error, "{Path} failed")]
    public static partial void Failed(ILogger logger, string path, Exception exception);
}
