using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>The token that comes with each call of Notify: a JWT that the key's secret signs.</summary>
internal static class NotifyToken
{
    private const int Fresh = 30;   // seconds

    /// <summary>What is wrong with an Authorization header; null when nothing is.</summary>
    public static string? Mistake(string? header, string service, string secret)
    {
        if (header?.StartsWith("Bearer ", StringComparison.Ordinal) is not true) return "Unauthorized: authentication bearer scheme must be used";
        if (header["Bearer ".Length..].Split('.') is not [var head, var claims, var signature]) return "Invalid token: not three parts";
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes($"{head}.{claims}"));
        if ((string?)Read(head)["alg"] != "HS256") return "Invalid token: algorithm used is not HS256";
        if (!signed.AsSpan().SequenceEqual(Base64Url.DecodeFromChars(signature))) return "Invalid token: signature, api token not found";
        if ((string?)Read(claims)["iss"] != service) return "Invalid token: service not found";
        var age = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - (double)Read(claims)["iat"]!;
        return Math.Abs(age) > Fresh ? "Error: Your system clock must be accurate to within 30 seconds" : null;
    }

    private static JsonNode Read(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!;
}
