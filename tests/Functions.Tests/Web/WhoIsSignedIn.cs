using System.Text;
using KpiPapers.Functions.Web;
using KpiPapers.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>A user is who the platform says it is, and only where the platform says that it asks.</summary>
public sealed class WhoIsSignedIn
{
    private const string Email = "lead@example.org";

    private const string OfEntraId = """
        {"auth_typ":"aad","name_typ":"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
         "role_typ":"http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
         "claims":[
           {"typ":"aud","val":"6c3b"},{"typ":"name","val":"Ada Lead"},{"typ":"preferred_username","val":"ada@tenant.example.org"},
           {"typ":"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress","val":"lead@example.org"},
           {"typ":"roles","val":"Operator"},{"typ":"http://schemas.microsoft.com/ws/2008/06/identity/claims/role","val":"Reader"}]}
        """;

    [Fact]
    public void Their_name_address_and_roles_are_those_of_their_claims()
    {
        var user = UserOf(OfEntraId);

        Assert.Equal(("Ada Lead", Email), (user?.Name, user?.Email));
        Assert.Equal(["Operator", "Reader"], user!.Roles);
        Assert.True(user.IsOperator);
        Assert.True(user.HasEmail("LEAD@Example.org"));
    }

    [Fact]
    public void Without_claims_of_an_address_it_is_the_one_beside_them()
    {
        var user = UserOf("""{"auth_typ":"aad","claims":[]}""", Email);

        Assert.Equal((Email, Email, false), (user?.Name, user?.Email, user?.IsOperator));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("{}")]
    [InlineData("""{"auth_typ":"aad"}""")]
    [InlineData("""{"auth_typ":"aad","claims":null}""")]
    [InlineData("""{"auth_typ":"aad","claims":{}}""")]
    [InlineData("""{"auth_typ":"aad","claims":[null]}""")]
    [InlineData("""{"auth_typ":"aad","claims":[17]}""")]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":17,"val":"a"}]}""")]
    [InlineData("""{"auth_typ":null,"claims":[]}""")]
    [InlineData("""{"claims":[{"typ":"email","val":"lead@example.org"}]}""")]
    [InlineData("""{"auth_typ":"github","claims":[{"typ":"email","val":"lead@example.org"}]}""")]
    public void A_principal_that_is_none_of_the_councils_is_nobody(string json) => Assert.Null(UserOf(json, Email));

    [Theory]
    [InlineData("")]
    [InlineData("no base64")]
    [InlineData("eyJh")]
    [InlineData("/////w==")]
    public void A_header_that_cannot_be_read_is_nobody(string header) => Assert.Null(UserOfHeader(header, Email));

    [Fact]
    public void An_address_that_is_none_is_nobody() => Assert.Null(UserOf("""{"auth_typ":"aad","claims":[{"typ":"upn","val":"ada"}]}"""));

    [Fact]
    public void Two_principals_are_nobody()
    {
        var request = RequestWith(Base64(OfEntraId), Email);
        request.Headers.Append(SignIn.PrincipalHeader, Base64(OfEntraId));

        Assert.Null(new SignIn(Settings("True")).UserOf(request));
    }

    [Theory]
    [InlineData("True", true)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Headers_are_believed_only_where_the_platform_says_that_it_sets_them(string? setting, bool isSignedIn)
    {
        var signIn = new SignIn(Settings(setting));

        Assert.Equal(isSignedIn, signIn.UserOf(RequestWith(Base64(OfEntraId), Email)) is not null);
        Assert.Equal(isSignedIn ? "/.auth/login/aad?post_login_redirect_uri=%2Fapi%2Fa%20b" : null, signIn.AddressFor("/api/a b"));
    }

    private static SignedInUser? UserOf(string json, string? name = null) => UserOfHeader(Base64(json), name);

    private static SignedInUser? UserOfHeader(string header, string? name) => new SignIn(Settings("True")).UserOf(RequestWith(header, name));

    private static HttpRequest RequestWith(string principal, string? name)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers[SignIn.PrincipalHeader] = principal;
        if (name is not null) request.Headers[SignIn.NameHeader] = name;
        return request;
    }

    private static string Base64(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));

    private static Settings Settings(string? authEnabled) => Functions.Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        [Names.Settings.Storage] = "UseDevelopmentStorage=true",
        [Names.Settings.PublicUrl] = "https://kpi.example.org",
        [Names.Settings.SmtpHost] = "127.0.0.1",
        [Names.Settings.SmtpPort] = "25",
        [Names.Settings.MailFrom] = "kpi@example.org",
        ["WEBSITE_AUTH_ENABLED"] = authEnabled,
    }).Build());
}
