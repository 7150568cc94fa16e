using System.Security.Cryptography;
using KpiPapers.Seeds;

namespace KpiPapers.Exports.Tests.Seeds;

public sealed class SeedsAreTheSameEverywhere(WrittenSeeds written) : IClassFixture<WrittenSeeds>
{
    [Theory]
    [InlineData("calls-2020-07.csv", "82f17cd81c5cb66217907adf2e1ad57682cc94909ef3956f5482414fa665211f")]
    [InlineData("visits-2019-20-q2.csv", "ab0f1c2afc804ad9378826040216deb6568ea4abc4e7cfd07e873dfe98c0e440")]
    [InlineData("satisfaction-2020-21-q2.csv", "4767fa66fa6c71fb612f241564937519d826b2524beb7a4a1e9de4257de277a2")]
    [InlineData("attendances-2019-20-q2.csv", "85d2a473efeb5ad9bd92800bb2f96e7125f8215966b5845b8987d2c52646a61f")]
    [InlineData("achievements-2020-21-q1.docx", "7ae2ef627b0833b383c731b8c3a4184030cb6ba1cca7dfd1da007eea9ae3f97c")]
    public void A_file_has_the_same_bytes_on_every_machine(string file, string hash) => Assert.Equal(hash, Hash(written.PathTo(file)));

    [Fact]
    public void Another_run_writes_the_same_bytes()
    {
        using var again = new WrittenSeeds();

        Assert.Equal(written.Written.Select(Hash), again.Written.Select(Hash));
    }

    [Fact]
    public void What_is_there_is_left_alone_and_what_is_missing_is_written()
    {
        using var folder = new WrittenSeeds();
        var (kept, missing) = (folder.Written[0], folder.Written[^1]);
        File.WriteAllText(kept, "kept");
        File.Delete(missing);

        Assert.Equal([missing], SeedExports.WriteMissing(folder.Folder));
        Assert.Equal("kept", File.ReadAllText(kept));
        Assert.Equal(Hash(written.Written[^1]), Hash(missing));
    }

    [Fact]
    public async Task Two_runs_at_once_leave_each_file_whole_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("seeds-");
        try
        {
            var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
                Task.Run(() => SeedExports.WriteMissing(folder.FullName), TestContext.Current.CancellationToken)));

            Assert.Equal(
                written.Written.Select(path => (Path.GetFileName(path), Hash(path))).Order(),
                folder.GetFiles().Select(file => (file.Name, Hash(file.FullName))).Order());
            Assert.Equal(written.Written.Select(Path.GetFileName), runs.SelectMany(run => run).Select(Path.GetFileName).Distinct().Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
