using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KpiPapers.Functions.Configuration;

/// <summary>The files of a configuration by path, as they are; kept as one blob so that a set is activated whole.</summary>
internal sealed record ConfigurationFiles(ImmutableSortedDictionary<string, byte[]> ByPath)
{
    /// <summary>SHA-256 over paths and contents, shortened to 16 hexadecimal digits: the same files have the same name anywhere.</summary>
    public string Hash { get; } = HashOf(ByPath);

    public BinaryData ToBlob() => new(JsonSerializer.SerializeToUtf8Bytes(ByPath));

    public static ConfigurationFiles FromBlob(BinaryData blob) =>
        new(JsonSerializer.Deserialize<ImmutableSortedDictionary<string, byte[]>>(blob)!.WithComparers(StringComparer.Ordinal));   // written by ToBlob

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
