namespace KpiPapers.Functions.Web;

/// <summary>
/// Who is signed in, by App Service authentication in front of the app. It removes these headers from what comes from outside and sets its
/// own, so they are believed only where the platform says that it is on.
/// </summary>
internal sealed class SignIn(Settings settings)
{
    public const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";
    public const string NameHeader = "X-MS-CLIENT-PRINCIPAL-NAME";

    /// <summary>Microsoft Entra ID. Other providers let anybody state an address.</summary>
    private const string EntraId = "aad";

    /// <summary>Null when nobody is signed in, or the headers do not say who.</summary>
    public SignedInUser? UserOf(HttpRequest request)
    {
        // More than one is not what the platform sends.
        if (!settings.HasSignIn || request.Headers[PrincipalHeader] is not [{ Length: > 0 } header]) return null;
        if (ClientPrincipal.Read(header) is not { Provider: EntraId } principal) return null;
        var stated = request.Headers[NameHeader] is [{ Length: > 0 } name] ? name : null;
        return (principal.Email ?? stated) is { } email && email.Contains('@', StringComparison.Ordinal)
            ? new(principal.Name ?? email, email, principal.Roles)
            : null;
    }

    /// <summary>The page for whoever is no operator; null for those who are.</summary>
    /// <param name="request">What they sent.</param>
    /// <param name="page">The page that they come back to once they have signed in; null if there is none.</param>
    /// <param name="what">What only operators can do.</param>
    public WebPage? RefuseAllButOperators(HttpRequest request, string? page, string what) => UserOf(request) switch
    {
        null => Apologies.NotSignedIn(page is null ? null : AddressFor(page)),
        { IsOperator: false } => Apologies.NotAllowed($"Only people with the role {SignedInUser.Operator} can {what}."),
        _ => null,
    };

    /// <summary>Where a person signs in who then wants to see a page of this site; null where that cannot be done.</summary>
    public string? AddressFor(string path) =>
        settings.HasSignIn ? $"/.auth/login/{EntraId}?post_login_redirect_uri={Uri.EscapeDataString(path)}" : null;
}
