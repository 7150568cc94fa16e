namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>Finds the files that the repository ships as seeds.</summary>
internal static class SeedFolder
{
    public static string Path { get; } = Find(new(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(System.IO.Path.Combine(folder.FullName, "Serverless.sln"))
            ? System.IO.Path.Combine(folder.FullName, "seeds")
            : Find(folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository."));
}
