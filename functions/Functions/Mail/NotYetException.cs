namespace KpiPapers.Functions.Mail;

/// <summary>Not now: nothing was sent, and the same should be tried again after a while.</summary>
internal sealed class NotYetException(string message, TimeSpan wait) : Exception(message)
{
    /// <summary>How long to wait.</summary>
    public TimeSpan Wait { get; } = wait;
}
