using KpiPapers.Domain;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SignPaper;

/// <summary>The address of the page on which a quarter's paper is signed off.</summary>
internal static class SignOffRoute
{
    public const string Pattern = "/api/papers/{paper}/{quarter}/sign-off";

    public const string VersionParameter = "version";

    public static string AddressOf(string paper, Quarter quarter) => $"/api/papers/{paper}/{PaperVersion.PathForm(quarter)}/sign-off";

    /// <summary>Where the button of the page posts to; it names the version that was on the page.</summary>
    public static string AddressOf(PaperVersion version) => $"{AddressOf(version.Paper, version.Quarter)}?{VersionParameter}={version.Number}";
}
