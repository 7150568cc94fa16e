namespace KpiPapers.Pdf;

/// <summary>The document cannot be set as it stands. The message is a sentence that says why, and where in the document.</summary>
/// <param name="message">The sentence.</param>
public sealed class LayoutException(string message) : Exception(message);
