using System.Diagnostics.CodeAnalysis;
using KpiPapers.Domain;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ServePaper;

/// <summary>The addresses of a paper: written here for mails and pages, read here by the functions.</summary>
internal static class PaperRoute
{
    public const string Pattern = "/api/papers/{paper}/{quarter}/v{version:int}/{file}";

    public const string TokenParameter = "t";

    private const int LongestId = 100;   // of a paper; longer ones would not fit into a key

    /// <summary>The link to one of a version's editions.</summary>
    public static Uri Link(Uri publicUrl, PaperVersion version, string fileName, string token) =>
        new(publicUrl, $"{Path(version, fileName)}?{TokenParameter}={token}");

    /// <summary>Where those who are signed in read one of a version's editions.</summary>
    public static string Path(PaperVersion version, string fileName) => $"/api/papers/{version.PathOf(fileName)}";

    /// <summary>Reads what an address says. False when no paper can have it.</summary>
    public static bool TryRead(string paper, string quarter, [NotNullWhen(true)] out Quarter? reported) =>
        QuarterText.TryRead(quarter, out reported, out _)
        && paper.Length <= LongestId && paper.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
