using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ServePaper;

/// <summary>The address of a mailed paper: written here for the mail, read here by the function.</summary>
internal static class PaperRoute
{
    public const string Pattern = "/api/papers/{paper}/{quarter}/v{version:int}/{file}";

    public const string TokenParameter = "t";

    /// <summary>The page on which the lead officer signs a paper off.</summary>
    public static Uri SignOff(Uri publicUrl, PaperVersion version) => new(publicUrl, $"/api/papers/{version.Paper}/{version.QuarterInPath}/sign-off");

    /// <summary>The link to one of a version's editions.</summary>
    public static Uri Link(Uri publicUrl, PaperVersion version, string fileName, string token) =>
        new(publicUrl, $"/api/papers/{version.PathOf(fileName)}?{TokenParameter}={token}");
}
