namespace KpiPapers.Functions.Hosting;

/// <summary>
/// Work that a queue message starts. It may get the same message twice, be killed half way, and run on several instances at once.
/// </summary>
internal interface IQueueFunction<in TMessage>
{
    /// <summary>The function's name, which is also the name of the folder with its function.json.</summary>
    static abstract string Name { get; }

    /// <summary>What a message is about, for logs and traces: ids, never addresses or what somebody wrote.</summary>
    static abstract Subject About(TMessage message);

    Task RunAsync(TMessage message, CancellationToken cancellationToken);
}
