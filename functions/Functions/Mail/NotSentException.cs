namespace KpiPapers.Functions.Mail;

/// <summary>The mail server could not be reached or refused the mail, so it has certainly not gone out and may be tried again.</summary>
internal sealed class NotSentException(string message, Exception cause) : Exception(message, cause);
