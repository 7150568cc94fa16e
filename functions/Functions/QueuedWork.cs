namespace KpiPapers.Functions;

/// <summary>
/// What this app puts on its own queues. What an older release has put there is read; what a newer one has is refused until that release is
/// there again: the message ends as poison at worst, from where it can be replayed.
/// </summary>
internal abstract record QueuedWork
{
    /// <summary>The data version by which it is written; the first release wrote none.</summary>
    public int DataVersion
    {
        get => Storage.DataVersion.Current;
        init => Storage.DataVersion.Check(value, $"A message of the kind {GetType().Name}");
    }
}
