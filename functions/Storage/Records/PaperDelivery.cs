namespace KpiPapers.Storage.Records;

/// <summary>A mail about a version of a paper.</summary>
/// <param name="Version">The number of the version.</param>
/// <param name="Recipient">The recipient's id.</param>
/// <param name="Since">When it was begun.</param>
/// <param name="IsSent">Whether whatever sends mails has taken it.</param>
public sealed record PaperDelivery(int Version, string Recipient, DateTimeOffset Since, bool IsSent);
