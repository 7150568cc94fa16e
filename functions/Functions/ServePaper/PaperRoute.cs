using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ServePaper;

/// <summary>The address of a mailed paper: written here for the mail, read here by the function.</summary>
internal static class PaperRoute
{
    public const string Pattern = "/api/papers/{paper}/{quarter}/v{version:int}/{file}";

    public const string TokenParameter = "t";

    public static Uri Link(Uri publicUrl, PaperVersion version, string token) =>
        new(publicUrl, $"/api/papers/{version.PathOf(version.PdfName)}?{TokenParameter}={token}");
}
