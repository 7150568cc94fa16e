using System.Security.Cryptography;

namespace KpiPapers.Exports.Narratives;

/// <summary>Reads a file into memory, and hashes all of it even where it is too large to be kept.</summary>
internal static class WholeFile
{
    /// <returns>The bytes, or null where there are too many; and the hash in lower-case hexadecimal.</returns>
    public static async Task<(byte[]? Bytes, string Sha256)> ReadAsync(Stream content, int most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        var isTooLarge = false;
        while (await content.ReadAsync(buffer, cancellationToken) is var length and > 0)
        {
            hash.AppendData(buffer, 0, length);
            isTooLarge |= kept.Length + length > most;
            if (!isTooLarge) kept.Write(buffer, 0, length);
        }
        return (isTooLarge ? null : kept.ToArray(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
