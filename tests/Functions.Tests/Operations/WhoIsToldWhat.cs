using System.Net;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Tests.Web;
using KpiPapers.Functions.Web;

namespace KpiPapers.Functions.Tests.Operations;

/// <summary>Only operators see what went wrong, and have it tried again.</summary>
public sealed class WhoIsToldWhat(CouncilAccount account) : IAsyncLifetime
{
    private const string Operator = "operator@wendlebury-vale.example.org";
    private const string Poison = ReplayMessages.ReplayMessages.Address;

    private WebApp _web = null!;   // started before each test

    public async ValueTask InitializeAsync() => _web = await WebApp.StartAsync(account.ConnectionString);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Theory]
    [InlineData(null, null, "same-origin", HttpStatusCode.Unauthorized)]
    [InlineData(Operator, "Reader", "same-origin", HttpStatusCode.Forbidden)]
    [InlineData(Operator, SignedInUser.Operator, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(Operator, SignedInUser.Operator, "same-origin", HttpStatusCode.Conflict)]   // there is nothing
    public async Task Only_operators_have_anything_tried_again(string? user, string? role, string site, HttpStatusCode status) =>
        Assert.Equal(status, (await _web.PostAsync($"{Poison}?queue=papers", user, role, site)).Status);

    [Theory]
    [InlineData(null, null)]
    [InlineData("officer@wendlebury-vale.example.org", "Reader")]
    public async Task Everybody_else_is_told_in_a_word_whether_the_app_works(string? user, string? role)
    {
        var answer = await _web.GetAsync(ReportHealth.ReportHealth.Address, user, role);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(answer.Body, new[] { """{"status":"Healthy"}""", """{"status":"Degraded"}""" });   // other tests leave work in this account
    }
}
