using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KpiPapers.Package;

/// <summary>
/// The zip that Azure starts the function app from. The same files give the same bytes, so a hash says whether what was built here is what
/// was deployed there.
/// </summary>
internal static class AppPackage
{
    /// <summary>More than this takes noticeably longer to start on a new instance.</summary>
    private const long LargestSize = 60_000_000;

    private const string ReleaseMark = "kpi-papers-release-";

    private const int RegularFile = 0x8000;   // S_IFREG
    private const UnixFileMode ReadByAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode RunByAll = ReadByAll | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The earliest that a zip can state: when a file was built says nothing of what is in it.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes everything below the published folder into a zip, and which release it is.</summary>
    /// <returns>The word of the release.</returns>
    /// <exception cref="PackageException">The folder is no function app.</exception>
    public static string Write(string folder, string file, CompressionLevel compression = CompressionLevel.SmallestSize)
    {
        var program = ProgramOf(folder);
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in FilesBelow(folder))
        {
            var content = File.ReadAllBytes(Path.Combine(folder, path));
            all.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
            all.AppendData(SHA256.HashData(content));
            Add(path, content, path == program ? RunByAll : ReadByAll, compression);
        }

        // Beside the program, which tells it at /api/health; uncompressed, as deploy.sh looks for it in the zip as it is.
        var release = Convert.ToHexStringLower(all.GetHashAndReset())[..12];
        Add($"{Path.GetDirectoryName(program)}/release", Encoding.ASCII.GetBytes(ReleaseMark + release), ReadByAll, CompressionLevel.NoCompression);
        return release;

        void Add(string path, byte[] content, UnixFileMode mode, CompressionLevel level)
        {
            var entry = zip.CreateEntry(path, level);
            entry.LastWriteTime = NoTime;
            entry.ExternalAttributes = (RegularFile | (int)mode) << 16;
            using var to = entry.Open();
            to.Write(content);
        }
    }

    /// <exception cref="PackageException">It is too large.</exception>
    public static void CheckSize(string file)
    {
        if (new FileInfo(file).Length is var size && size > LargestSize)
            throw new PackageException($"{file} has {size:N0} bytes, more than {LargestSize:N0}. What the app does not need is left out in KpiPapers.Functions.csproj.");
    }

    /// <summary>What the host starts, which is the one file that must be executable.</summary>
    private static string ProgramOf(string folder)
    {
        var host = Path.Combine(folder, "host.json");
        if (!File.Exists(host)) throw new PackageException($"{folder} is no published function app: it has no host.json.");
        using var json = JsonDocument.Parse(File.ReadAllBytes(host));
        var program = json.RootElement.GetProperty("customHandler").GetProperty("description").GetProperty("defaultExecutablePath").GetString();
        return program is not null && File.Exists(Path.Combine(folder, program))
            ? program
            : throw new PackageException($"{folder} has no {program}, which its host.json would start.");
    }

    private static ImmutableArray<string> FilesBelow(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];
}
