using System.Xml.Linq;

namespace KpiPapers.Functions.Tests.House;

/// <summary>A project file and what it refers to. Folders are relative to the repository's root: functions/Domain.</summary>
internal sealed record Project(string Folder, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<Project> All { get; } =
        [.. new[] { "functions", "infra", "tests", "seeds" }.SelectMany(FilesUnder).Select(Read)];

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory.EnumerateFiles(Repository.PathTo(folder), "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal));

    private static Project Read(string file)
    {
        var folder = Path.GetDirectoryName(file)!; // The path of a file has a folder.
        var xml = XDocument.Load(file);
        return new(
            Relative(folder),
            [.. Includes(xml, "ProjectReference").Select(path => Relative(Path.GetDirectoryName(Path.Combine(folder, path))!))],
            [.. Includes(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string item) =>
        xml.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    private static string Relative(string folder) => Path.GetRelativePath(Repository.Root, Path.GetFullPath(folder));
}
