using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiPapers.Functions.Web;

/// <summary>
/// What App Service authentication says of a user: JSON in base64
/// (https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities, read in 2026).
/// </summary>
internal sealed record ClientPrincipal
{
    // Some claims keep the names of the token, others get those of .NET, as the platform maps them.
    private const string Xml = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
    private static readonly string[] EmailClaims = [$"{Xml}emailaddress", "email", "preferred_username", $"{Xml}upn", "upn"];
    private static readonly string[] NameClaims = ["name", $"{Xml}name"];
    private const string RolesOfToken = "roles";

    [JsonRequired, JsonPropertyName("auth_typ")]
    public string Provider { get; init; } = "";

    [JsonRequired, JsonPropertyName("claims")]
    public ImmutableArray<Claim> Claims { get; init; } = [];

    [JsonPropertyName("role_typ")]
    public string? RoleType { get; init; }

    /// <summary>Null when this is no principal.</summary>
    public static ClientPrincipal? Read(string header)
    {
        var json = new byte[header.Length];
        if (!Convert.TryFromBase64String(header, json, out var length)) return null;
        try
        {
            var read = JsonSerializer.Deserialize<ClientPrincipal>(json.AsSpan(0, length));
            // JSON may say null where we do not.
            return read is { Provider: not null, Claims.IsDefault: false } && read.Claims.All(claim => claim is not null) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string? Email => First(EmailClaims);

    public string? Name => First(NameClaims);

    public ImmutableArray<string> Roles =>
    [
        .. Claims.Where(claim => claim.Type is { } type && (type == RolesOfToken || type == RoleType)).Select(claim => claim.Value).OfType<string>(),
    ];

    private string? First(string[] types) => types
        .SelectMany(type => Claims.Where(claim => claim.Type == type))
        .Select(claim => claim.Value)
        .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    internal sealed record Claim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);
}
