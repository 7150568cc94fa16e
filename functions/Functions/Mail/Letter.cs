namespace KpiPapers.Functions.Mail;

/// <summary>A mail's subject and its two bodies, which say the same.</summary>
internal sealed record Letter(string Subject, string Text, string Html);
