namespace KpiPapers.Functions.Tests.House;

public sealed class ReadMes
{
    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(Repository.PathTo("functions")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_folder_of_the_product_says_what_it_is_for(string folder) =>
        Assert.True(File.Exists(Repository.PathTo("functions", folder, "README.md")), $"functions/{folder} has no README.md.");
}
