namespace KpiPapers.Local;

/// <summary>One mail as it came over SMTP: headers and body, unread and unchanged.</summary>
public sealed record CaughtMail
{
    /// <summary>The mail catcher's own name for it.</summary>
    public required string Id { get; init; }

    public required string Eml { get; init; }
}
