namespace KpiPapers.Seeds;

/// <summary>Writes the call exports that the demonstration starts from: the same bytes on every machine.</summary>
public static class CallExports
{
    /// <summary>
    /// Writes the months that a folder does not have yet, each at once and whole, so that whoever lists the folder meanwhile, another run
    /// included, finds complete files only.
    /// </summary>
    /// <param name="exportsFolder">Made if it is not there.</param>
    /// <returns>The paths of the files written, earliest month first; none when all were there.</returns>
    public static IReadOnlyList<string> WriteMissing(string exportsFolder)
    {
        Directory.CreateDirectory(exportsFolder);
        return [.. CallMonth.All.Where(month => TryWrite(exportsFolder, month)).Select(month => Path.Combine(exportsFolder, month.FileName))];
    }

    private static bool TryWrite(string folder, CallMonth month)
    {
        var path = Path.Combine(folder, month.FileName);
        if (File.Exists(path)) return false;

        // Hidden, so that a run beside this one does not drop it.
        var unfinished = Path.Combine(folder, $".{month.FileName}.{Guid.NewGuid():N}");
        try
        {
            using (var file = File.Create(unfinished)) CallFile.Write(file, month);
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
