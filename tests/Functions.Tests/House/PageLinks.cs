using System.Text.RegularExpressions;

namespace KpiPapers.Functions.Tests.House;

/// <summary>The links of a page into the repository, to files and to headings.</summary>
internal static partial class PageLinks
{
    public static void LeadSomewhere(string folder, string page) =>
        Assert.All(
            Link().Matches(File.ReadAllText(Path.Combine(folder, page))).Select(link => link.Groups["to"].Value).Where(to => !to.StartsWith("https://", StringComparison.Ordinal)),
            to => Assert.True(IsThere(folder, page, to.Split('#')), $"{page} links to {to}, which is not there."));

    private static bool IsThere(string folder, string page, string[] to)
    {
        var file = Path.Combine(folder, to[0] == "" ? page : to[0]);
        return to.Length == 1
            ? Path.Exists(file)
            : File.Exists(file) && Heading().Matches(File.ReadAllText(file)).Any(heading => AnchorOf(heading.Groups["heading"].Value) == to[1]);
    }

    /// <summary>As GitHub makes it, of headings that have words only.</summary>
    private static string AnchorOf(string heading) => heading.ToLowerInvariant().Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<heading>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();
}
