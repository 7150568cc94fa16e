namespace KpiPapers.Local.Host;

/// <summary>The function app or its host.json is not as the Functions host wants it; the message is a sentence for a person.</summary>
public sealed class HostStartException(string message) : Exception(message);
