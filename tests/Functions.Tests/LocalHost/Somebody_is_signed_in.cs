using System.Text.Json.Nodes;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace KpiPapers.Functions.Tests.LocalHost;

/// <summary>The stand-in says who is signed in, and a request cannot.</summary>
public sealed class Somebody_is_signed_in(StorageEmulator storage)
{
    private const string Forged = "Zm9yZ2Vk";

    [Fact]
    public async Task It_is_the_user_of_this_machine_as_an_operator()
    {
        var seen = await SeenAsync("lead@example.org");

        var user = UserOf(seen);
        Assert.Equal(("lead@example.org", true), (user?.Email, user?.IsOperator));
        Assert.Equal("True", (string?)seen["env"]!["WEBSITE_AUTH_ENABLED"]);
        Assert.Null(seen["headers"]!["x-ms-token-aad-id-token"]);
        Assert.Null(seen["headers"]!["x-ms-client-principal-id"]);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("lead@example.org", "evil.example:7071")]
    public async Task Or_nobody_whatever_the_request_says(string? user, string? host)
    {
        var seen = await SeenAsync(user, host);

        Assert.Null(UserOf(seen));
        Assert.DoesNotContain(seen["headers"]!.AsObject(), header => header.Key.StartsWith("x-ms-", StringComparison.Ordinal));
    }

    private static SignedInUser? UserOf(JsonNode seen)
    {
        var request = new DefaultHttpContext().Request;
        foreach (var (name, value) in seen["headers"]!.AsObject()) request.Headers[name] = (string?)value;
        return new SignIn(new Settings
        {
            Storage = KpiPapers.Storage.StorageConnection.FromConnectionString("UseDevelopmentStorage=true"),
            PublicUrl = new("http://127.0.0.1"),
            HasSignIn = true,
            Debounce = TimeSpan.Zero,
            Mail = new MailSettings.Smtp("127.0.0.1", 1, UsesTls: false, SignIn: null, From: "kpi-papers@example.org"),
            MailDomains = new HashSet<string>(),
        }).UserOf(request);
    }

    private async Task<JsonNode> SeenAsync(string? user, string? host = null)
    {
        using var app = new TinyApp().WithHttp("Paper", "papers");
        var options = app.Options(storage.ConnectionString) with { SignedInAs = user };
        await using var running = await app.StartAsync(options);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{options.HttpPort}/api/papers");
        request.Headers.Host = host;
        foreach (var name in new[] { "X-MS-CLIENT-PRINCIPAL", "x-ms-client-principal-name", "X-MS-CLIENT-PRINCIPAL-ID", "X-MS-TOKEN-AAD-ID-TOKEN" })
            request.Headers.Add(name, Forged);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return app.Requests.Single();
    }
}
