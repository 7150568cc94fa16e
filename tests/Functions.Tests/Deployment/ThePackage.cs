using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using KpiPapers.Functions.Operations;
using KpiPapers.Functions.Tests.Conformance.Published;
using KpiPapers.Package;

namespace KpiPapers.Functions.Tests.Deployment;

public sealed partial class ThePackage : IDisposable
{
    private const int MadeOnUnix = 3;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-");

    [Fact]
    public void Only_its_program_can_be_run_and_everything_can_be_read()
    {
        using var zip = ZipFile.OpenRead(Package(SmallApp("app")));

        Assert.Equal(
            ["-rw-r--r-- Work/function.json", "-rwxr-xr-x app/program", "-rw-r--r-- app/program.dll", "-rw-r--r-- host.json", "-rw-r--r-- app/release"],
            zip.Entries.Select(entry => $"{ModeOf(entry)} {entry.FullName}"));
    }

    [Fact]
    public void It_says_that_it_was_made_on_unix_as_its_modes_are_not_believed_otherwise() =>
        Assert.All(SystemsThatMade(Package(SmallApp("app"))), system => Assert.Equal(MadeOnUnix, system));

    [Fact]
    public void The_same_files_give_the_same_bytes_wherever_and_whenever_they_were_made()
    {
        var app = SmallApp("app");
        var elsewhere = SmallApp("elsewhere");
        File.SetLastWriteTimeUtc(Path.Combine(elsewhere, "host.json"), DateTime.UnixEpoch);

        Assert.Equal(File.ReadAllBytes(Package(app)), File.ReadAllBytes(Package(elsewhere)));
    }

    [Fact]
    public async Task Unpacked_into_an_empty_folder_it_is_the_published_app_and_starts_and_says_which_release_it_is()
    {
        var root = Path.Combine(_folder.FullName, "unpacked");
        var package = Package(PublishedApp.Root, CompressionLevel.NoCompression);

        ZipFile.ExtractToDirectory(package, root);

        Assert.Equal(FilesBelow(PublishedApp.Root).Append("app/release").Order(StringComparer.Ordinal), FilesBelow(root));
        await using var handler = await PublishedHandler.StartAsync(root: root);
        using var health = await handler.Host.GetAsync(ReportHealth.ReportHealth.Address, TestContext.Current.CancellationToken);   // without a storage account
        Assert.Contains($"\"release\":\"{ReleaseIn(package)}\"", await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void The_deployment_finds_the_release_in_it_and_another_in_one_with_other_files()
    {
        var app = SmallApp("app");
        var other = SmallApp("other");
        File.AppendAllText(Path.Combine(other, "app", "program.dll"), "!");
        var released = ReleaseIn(Package(app));

        Assert.Contains($"'{Release.Mark}[0-9a-f]\\{{12\\}}'", File.ReadAllText(Repository.PathTo("infra", "azure", "deploy.sh")), StringComparison.Ordinal);
        Assert.NotEqual(released, ReleaseIn(Package(other)));
        ZipFile.ExtractToDirectory(Package(app), Path.Combine(_folder.FullName, "unpacked"));
        Assert.Equal(released, Release.Of(Path.Combine(_folder.FullName, "unpacked", "app")));
    }

    [Fact]
    public void A_program_that_was_started_from_no_package_does_not_say_which_release_it_is() => Assert.Null(Release.Of(_folder.FullName));

    [Fact]
    public void A_folder_that_is_no_function_app_is_refused()
    {
        var nothing = _folder.CreateSubdirectory("nothing").FullName;
        var noProgram = SmallApp("no-program");
        File.Delete(Path.Combine(noProgram, "app", "program"));

        Assert.EndsWith("it has no host.json.", Assert.Throws<PackageException>(() => Package(nothing)).Message, StringComparison.Ordinal);
        Assert.EndsWith("has no app/program, which its host.json would start.", Assert.Throws<PackageException>(() => Package(noProgram)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60_000_000, false)]
    [InlineData(60_000_001, true)]
    public void One_that_is_larger_than_60_megabytes_is_refused(long size, bool isRefused)
    {
        var file = Path.Combine(_folder.FullName, "large.zip");
        using (var large = File.Create(file)) large.SetLength(size);

        var refused = Record.Exception(() => AppPackage.CheckSize(file));

        Assert.Equal(isRefused, refused is PackageException);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string SmallApp(string name)
    {
        var root = _folder.CreateSubdirectory(name);
        File.WriteAllText(Path.Combine(root.FullName, "host.json"), """{"customHandler":{"description":{"defaultExecutablePath":"app/program"}}}""");
        File.WriteAllText(Path.Combine(root.CreateSubdirectory("Work").FullName, "function.json"), "{}");
        var app = root.CreateSubdirectory("app").FullName;
        File.WriteAllText(Path.Combine(app, "program.dll"), new string('x', 10_000));
        File.WriteAllText(Path.Combine(app, "program"), "a program");
        return root.FullName;
    }

    private string Package(string app, CompressionLevel compression = CompressionLevel.SmallestSize)
    {
        var file = Path.Combine(_folder.FullName, $"{Path.GetFileName(app)}.zip");
        AppPackage.Write(app, file, compression);
        return file;
    }

    /// <summary>As it stands in the zip, without unpacking it.</summary>
    private static string ReleaseIn(string package) =>
        Assert.Single(ReleaseMark().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(package)))).Groups["word"].Value;

    /// <summary>As <c>ls</c> and <c>zipinfo</c> write it.</summary>
    private static string ModeOf(ZipArchiveEntry entry)
    {
        var mode = entry.ExternalAttributes >>> 16;
        var letters = Enumerable.Range(0, 9).Select(bit => (mode >> (8 - bit) & 1) == 1 ? "rwx"[bit % 3] : '-');
        return (mode >> 12 == 8 ? "-" : "?") + string.Concat(letters);
    }

    /// <summary>Of each entry of the zip's directory, the system that it was made on (APPNOTE.TXT, 4.4.2).</summary>
    private static IEnumerable<int> SystemsThatMade(string file)
    {
        var zip = File.ReadAllBytes(file);
        var end = zip.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var at = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(end + 16));
        for (var entries = BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(end + 10)); entries > 0; entries--)
        {
            yield return zip[at + 5];
            at += 46 + LengthAt(at + 28) + LengthAt(at + 30) + LengthAt(at + 32);
        }

        int LengthAt(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(offset));
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);

    [GeneratedRegex(Release.Mark + "(?<word>[0-9a-f]{12})", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ReleaseMark();
}
