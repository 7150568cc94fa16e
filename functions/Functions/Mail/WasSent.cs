namespace KpiPapers.Functions.Mail;

/// <summary>What a service that sends mails knows of one.</summary>
internal enum WasSent
{
    /// <summary>It keeps no record that it could be asked for.</summary>
    Unknown,

    /// <summary>It has no such mail; one that it took a moment ago may not be listed yet, and one of long ago no more.</summary>
    No,

    /// <summary>It took the mail.</summary>
    Yes,
}
