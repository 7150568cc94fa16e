namespace KpiPapers.Functions.Tests.Flow.Support;

/// <summary>A mail as its reader sees it.</summary>
/// <param name="To">The address before its @.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain part.</param>
/// <param name="Html">The other part, which says the same.</param>
internal sealed record ReadMail(string To, string Subject, string Text, string Html);
