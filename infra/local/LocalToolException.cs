namespace KpiPapers.Local;

/// <summary>Something that this machine lacks or that did not start, as a sentence for whoever sits in front of it.</summary>
public sealed class LocalToolException(string message, Exception? inner = null) : Exception(message, inner);
