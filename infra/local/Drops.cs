namespace KpiPapers.Local;

internal static class Drops
{
    /// <summary>The files of a folder that are dropped, with the name each gets in the inbox: its path below the folder.</summary>
    public static IEnumerable<(string File, string Name)> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories)
            .Select(file => (File: file, Name: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(drop => drop.Name, StringComparer.Ordinal);
}
