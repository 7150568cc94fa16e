namespace KpiPapers.Local;

internal static class Drops
{
    /// <summary>
    /// The files of a folder that are dropped, with the name each gets in the inbox: its path below the folder. All but hidden ones, for
    /// an officer may drop a workbook too, and is owed an answer.
    /// </summary>
    public static IEnumerable<(string File, string Name)> In(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith('.'))
            .Select(file => (File: file, Name: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(drop => drop.Name, StringComparer.Ordinal);
}
