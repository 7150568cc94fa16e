namespace KpiPapers.Domain;

/// <summary>A draft of a quarter's paper that its lead officer has read and found right.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Quarter">The quarter it reports on.</param>
/// <param name="Version">The number of the version that was read; 1 or more.</param>
/// <param name="SignedBy">Who signed it off, as they wrote it: a role, an address or an id.</param>
public sealed record SignOff(string Paper, Quarter Quarter, int Version, string SignedBy);
