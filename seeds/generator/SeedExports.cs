namespace KpiPapers.Seeds;

/// <summary>Writes the exports of the demonstration that are too large to keep, or not text: the same bytes on every machine.</summary>
public static class SeedExports
{
    private static readonly SeedFile[] Files =
        [.. CallFiles.All, .. VisitFiles.All, .. SatisfactionFiles.All, .. AttendanceFiles.All, .. AchievementDocuments.All];

    /// <summary>
    /// Writes the files that a folder does not have yet, each at once and whole, so that whoever lists the folder meanwhile, another run
    /// included, finds complete files only.
    /// </summary>
    /// <param name="folder">Made if it is not there.</param>
    /// <returns>The paths of the files written, in the order of their names; none when all were there.</returns>
    public static IReadOnlyList<string> WriteMissing(string folder)
    {
        Directory.CreateDirectory(folder);
        return [.. Files.Where(file => TryWrite(folder, file)).Select(file => Path.Combine(folder, file.Name)).Order(StringComparer.Ordinal)];
    }

    private static bool TryWrite(string folder, SeedFile seed)
    {
        var path = Path.Combine(folder, seed.Name);
        if (File.Exists(path)) return false;

        // Hidden, so that a run beside this one does not drop it.
        var unfinished = Path.Combine(folder, $".{seed.Name}.{Guid.NewGuid():N}");
        try
        {
            using (var file = File.Create(unfinished)) seed.Write(file);
            File.Move(unfinished, path);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;   // another run was first, with the same bytes
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
