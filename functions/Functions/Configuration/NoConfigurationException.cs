namespace KpiPapers.Functions.Configuration;

/// <summary>No good set has ever been in the container <c>config</c>, as on the day of a first deployment; the message says what is wrong with what is there.</summary>
internal sealed class NoConfigurationException(string message) : InvalidOperationException(message);
