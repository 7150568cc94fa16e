namespace KpiPapers.Functions.Operations;

/// <summary>
/// Which release runs: a word that the package was given for all that is in it (infra/azure/package). So the deployment can tell the program that it
/// uploaded from the one before.
/// </summary>
internal static class Release
{
    /// <summary>What stands before the word, so that it is found in a package without unpacking it.</summary>
    public const string Mark = "kpi-papers-release-";

    /// <summary>The file beside the program that says it.</summary>
    public const string FileName = "release";

    /// <summary>Null for a program that was not started from a package.</summary>
    public static string? Running { get; } = Of(AppContext.BaseDirectory);

    public static string? Of(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? File.ReadAllText(file)[Mark.Length..] : null;
    }
}
