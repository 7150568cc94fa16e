namespace KpiPapers.Local;

/// <summary>What is wrong with the command line, in one sentence.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
