using KpiPapers.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>A post counts only if the browser says that a page of this site sent it.</summary>
public sealed class PostsOfOtherSites
{
    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("same-origin", "null", true)]
    [InlineData("same-site", "https://kpi.example.org", false)]
    [InlineData("cross-site", "https://kpi.example.org", false)]
    [InlineData("none", null, false)]
    [InlineData("", null, false)]
    [InlineData(null, "https://kpi.example.org", true)]
    [InlineData(null, "http://kpi.example.org", false)]
    [InlineData(null, "https://kpi.example.org.evil.example", false)]
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, false)]
    public void They_are_told_apart(string? site, string? origin, bool isOwn)
    {
        var request = new DefaultHttpContext().Request;
        if (site is not null) request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null) request.Headers.Origin = origin;

        Assert.Equal(isOwn, OwnPages.Sent(request, new("https://kpi.example.org/")));
    }
}
