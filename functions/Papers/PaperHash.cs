using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>A paper's fingerprint: two papers with the same words and figures have the same, so a new version means new content.</summary>
public static class PaperHash
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>SHA-256 of the model, in lower-case hexadecimal.</summary>
    public static string Of(Paper paper) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(paper, Options)));
}
