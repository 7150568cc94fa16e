namespace KpiPapers.Functions.Web;

/// <summary>
/// Tells a post from a page of this site from one that another site makes a signed-in person's browser send. Browsers say in headers
/// that no page can set where a request comes from, so there is no anti-forgery token: one needs a key that all instances share, and
/// proves no more. A post that does not say is refused.
/// </summary>
internal static class OwnPages
{
    public static bool Sent(HttpRequest request, Uri publicUrl) => request.Headers["Sec-Fetch-Site"] switch
    {
        [var site] => site == "same-origin",
        [] => request.Headers.Origin is [var origin] && origin == publicUrl.GetLeftPart(UriPartial.Authority),   // browsers of before 2023
        _ => false,
    };
}
