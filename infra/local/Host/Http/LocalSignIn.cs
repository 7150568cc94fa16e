using System.Net;
using System.Text.Json;

namespace KpiPapers.Local.Host.Http;

/// <summary>
/// Stands in for App Service authentication, which in Azure is in front of the host: whatever a request says of its user is removed, and
/// the one user of this machine is put in.
/// </summary>
/// <param name="email">Who is signed in; null for nobody.</param>
internal sealed class LocalSignIn(string? email)
{
    private const string Principal = "X-MS-CLIENT-PRINCIPAL";
    private const string Tokens = "X-MS-TOKEN-";

    public void Apply(HttpRequest request)
    {
        foreach (var name in request.Headers.Keys.Where(IsOurs).ToList())
        {
            request.Headers.Remove(name);
        }

        // Under another name, this is a page of some site whose name leads to this machine, and its script would read as the user.
        if (email is null || !IsThisMachine(request.Host.Host))
        {
            return;
        }

        foreach (var (name, value) in HeadersOf(email))
        {
            request.Headers[name] = value;
        }
    }

    /// <summary>What App Service authentication adds to the requests of an operator.</summary>
    public static IEnumerable<(string Name, string Value)> HeadersOf(string email) =>
    [
        (Principal, Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
        {
            auth_typ = "aad",
            claims = new[] { Claim("name", email), Claim("preferred_username", email), Claim("roles", "Operator") },
            name_typ = "name",
            role_typ = "roles",
        }))),
        ($"{Principal}-NAME", email),
        ($"{Principal}-IDP", "aad"),
    ];

    private static bool IsOurs(string header) =>
        header.StartsWith(Principal, StringComparison.OrdinalIgnoreCase) || header.StartsWith(Tokens, StringComparison.OrdinalIgnoreCase);

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static object Claim(string type, string value) => new { typ = type, val = value };
}
