namespace KpiPapers.Storage;

/// <summary>
/// The version of what the app keeps: rows, messages on its own queues, activated configurations. Each says by which version it was
/// written; what the first release wrote says none, and the code that reads it fills in what was not there.
/// </summary>
/// <remarks>
/// Raise it when the release before would misread what this one writes, or lose a part of it that matters by writing it back. What that
/// release can do without needs no new version, so that one can still go back to it. One number for everything: whoever rolls back asks
/// one question. <c>infra/azure/CHANGELOG.md</c> says which release has which.
/// </remarks>
public static class DataVersion
{
    /// <summary>The version that this release writes, and the newest that it reads.</summary>
    public const int Current = 1;

    /// <summary>The column in which a row says it.</summary>
    public const string Column = nameof(DataVersion);

    /// <summary>Lets pass what this release can read.</summary>
    /// <param name="version">The version by which it was written; null for the first release.</param>
    /// <param name="what">What it is, as the start of a sentence.</param>
    /// <exception cref="NewerDataException">A newer release wrote it.</exception>
    public static void Check(int? version, string what)
    {
        if (version > Current) throw new NewerDataException(what, version.Value);
    }
}
