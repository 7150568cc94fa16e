using System.Security.Cryptography;
using KpiPapers.Seeds;

namespace KpiPapers.Exports.Tests.Seeds;

public sealed class CallsAreTheSameEverywhere(WrittenCalls written) : IClassFixture<WrittenCalls>
{
    [Fact]
    public void A_file_has_the_same_bytes_on_every_machine() =>
        Assert.Equal("82f17cd81c5cb66217907adf2e1ad57682cc94909ef3956f5482414fa665211f", Hash(Path.Combine(written.Folder, "calls-2020-07.csv")));

    [Fact]
    public void Another_run_writes_the_same_bytes()
    {
        using var again = new WrittenCalls();

        Assert.Equal(written.Written.Select(Hash), again.Written.Select(Hash));
    }

    [Fact]
    public void What_is_there_is_left_alone_and_what_is_missing_is_written()
    {
        using var folder = new WrittenCalls();
        var (kept, missing) = (folder.Written[0], folder.Written[^1]);
        File.WriteAllText(kept, "kept");
        File.Delete(missing);

        Assert.Equal([missing], CallExports.WriteMissing(folder.Folder));
        Assert.Equal("kept", File.ReadAllText(kept));
        Assert.Equal(Hash(written.Written[^1]), Hash(missing));
    }

    [Fact]
    public async Task Two_runs_at_once_leave_each_file_whole_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("calls-");
        try
        {
            var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
                Task.Run(() => CallExports.WriteMissing(folder.FullName), TestContext.Current.CancellationToken)));

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
