namespace KpiPapers.Domain.Calendar;

/// <summary>What the calendar has had sent.</summary>
/// <param name="LastChased">The last day on which each recipient was chased, by id.</param>
/// <param name="LastWeek">The Monday of the last week whose summary was sent; null before the first.</param>
public sealed record MailsSent(IReadOnlyDictionary<string, DateOnly> LastChased, DateOnly? LastWeek)
{
    /// <summary>Nothing yet.</summary>
    public static MailsSent Nothing { get; } = new(new Dictionary<string, DateOnly>(), null);

    /// <summary>The last day on which a recipient was chased, by the id in any case; null when never.</summary>
    public DateOnly? LastChasedOf(string recipient) =>
        LastChased.Where(chased => chased.Key.Equals(recipient, StringComparison.OrdinalIgnoreCase)).Select(chased => (DateOnly?)chased.Value).Max();
}
