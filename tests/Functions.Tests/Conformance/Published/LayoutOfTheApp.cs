using System.Reflection.PortableExecutable;

namespace KpiPapers.Functions.Tests.Conformance.Published;

public sealed class LayoutOfTheApp
{
    [Fact]
    public void The_root_holds_host_json_the_functions_and_the_program()
    {
        var sources = Repository.PathTo("functions", "Functions");
        var functions = Directory.EnumerateFiles(sources, "function.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(sources, file));

        var published = Directory.EnumerateFiles(PublishedApp.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(PublishedApp.Root, file))
            .Where(file => !file.StartsWith("app/", StringComparison.Ordinal));

        Assert.Equal(functions.Append("host.json").Order(StringComparer.Ordinal), published.Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(Repository.PathTo("host.json")), File.ReadAllBytes(Path.Combine(PublishedApp.Root, "host.json")));
    }

    [Fact]
    public void The_program_brings_its_own_runtime() =>
        Assert.True(File.Exists(Path.Combine(PublishedApp.Root, "app", "libcoreclr.so")));

    [Fact]
    public void The_program_is_compiled_ahead_of_time()
    {
        using var assembly = new PEReader(File.OpenRead($"{PublishedApp.Executable}.dll"));

        Assert.NotEqual(0, assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
    }

    [Theory]
    [InlineData("*.pdb")]
    [InlineData("*.xml")]
    [InlineData("web.config")]
    [InlineData("appsettings*.json")]
    [InlineData("*.staticwebassets.*")]
    [InlineData("wwwroot")]
    public void Nothing_is_published_that_the_host_has_no_use_for(string pattern) =>
        Assert.Empty(Directory.EnumerateFileSystemEntries(PublishedApp.Root, pattern, SearchOption.AllDirectories));
}
