namespace KpiPapers.Exports.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Serverless.sln")) ? folder.FullName
        : folder.Parent is { } parent ? Find(parent)
        : throw new DirectoryNotFoundException("No folder above the tests has Serverless.sln.");
}
