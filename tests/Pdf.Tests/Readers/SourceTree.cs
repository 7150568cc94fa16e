namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>Where scripts and npm packages are.</summary>
internal static class SourceTree
{
    public static string Script => Path.Combine(Top, "tests", "Pdf.Tests", "Readers", "read.mjs");

    /// <summary>The packages that the typeface comes from too (Pdf.Tests.csproj).</summary>
    public static string NodeModules => Path.Combine(Top, "infra", "local", "node_modules");

    private static string Top { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Serverless.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the source tree."));
}
