namespace KpiPapers.Storage;

/// <summary>
/// Something that a newer release wrote, met after that release was rolled back. It is refused rather than misread: a message stays on its
/// queue or in the poison queue until the newer release is there again.
/// </summary>
/// <param name="what">What it is, as the start of a sentence.</param>
/// <param name="version">The version by which it was written.</param>
public sealed class NewerDataException(string what, int version) : Exception(
    $"{what} was written by a newer release of this app: its data version is {version}, and this release reads versions up to {DataVersion.Current}. "
    + "It was left as it is. Deploy the newer release again; infra/azure/CHANGELOG.md says how, under Rolling back.");
