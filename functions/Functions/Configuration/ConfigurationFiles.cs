using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Configuration;

/// <summary>
/// The files of a configuration by path, as they are; kept as one blob so that a set is activated whole. The blob says its data version. The
/// files do not: people write them, and every release checks the set as a whole, so a word that a release does not know is told as a mistake.
/// </summary>
internal sealed record ConfigurationFiles(ImmutableSortedDictionary<string, byte[]> ByPath)
{
    /// <summary>SHA-256 over paths and contents, shortened to 16 hexadecimal digits: the same files have the same name anywhere.</summary>
    public string Hash { get; } = HashOf(ByPath);

    public BinaryData ToBlob() => new(JsonSerializer.SerializeToUtf8Bytes(new { dataVersion = DataVersion.Current, files = ByPath }));

    /// <param name="path">Where it is kept.</param>
    /// <param name="blob">Written by <see cref="ToBlob"/>, or by the first release, which wrote the files alone.</param>
    /// <exception cref="NewerDataException">A newer release wrote it.</exception>
    public static ConfigurationFiles FromBlob(string path, BinaryData blob)
    {
        using var json = JsonDocument.Parse(blob);
        var files = json.RootElement;
        if (files.TryGetProperty("dataVersion", out var version))
        {
            DataVersion.Check(version.GetInt32(), $"The configuration in {Names.Containers.Config}/{path}");
            files = files.GetProperty("files");
        }
        return new(files.Deserialize<ImmutableSortedDictionary<string, byte[]>>()!.WithComparers(StringComparer.Ordinal));   // never null
    }

    private static string HashOf(ImmutableSortedDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content.Length}\n"));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
