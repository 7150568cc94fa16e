namespace KpiPapers.Package;

/// <summary>Why there is no package, in words for whoever asked for it.</summary>
internal sealed class PackageException(string message) : Exception(message);
