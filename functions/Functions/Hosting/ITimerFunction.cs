namespace KpiPapers.Functions.Hosting;

/// <summary>Work that a schedule starts. A failed run is not repeated: the next one comes with the schedule.</summary>
internal interface ITimerFunction
{
    /// <summary>The function's name, which is also the name of the folder with its function.json.</summary>
    static abstract string Name { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
