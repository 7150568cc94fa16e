namespace KpiPapers.Functions.Tests.Senders;

/// <summary>What a service does with a call.</summary>
/// <param name="Status">What it answers; as is right for what it did, if null.</param>
/// <param name="RetryAfter">With which header.</param>
/// <param name="Says">And which words.</param>
/// <param name="Takes">Whether it takes a mail, whatever it answers.</param>
/// <param name="HangsUp">Whether it ends the connection instead of answering.</param>
internal sealed record Mood(int? Status = null, string? RetryAfter = null, string? Says = null, bool Takes = false, bool HangsUp = false);
