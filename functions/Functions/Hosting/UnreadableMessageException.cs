namespace KpiPapers.Functions.Hosting;

/// <summary>A payload that cannot become the function's message. Says what is wrong without quoting any of it.</summary>
internal sealed class UnreadableMessageException(string message) : Exception(message);
