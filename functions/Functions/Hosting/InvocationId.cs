namespace KpiPapers.Functions.Hosting;

internal static class InvocationId
{
    public const string Header = "X-Azure-Functions-InvocationId";

    /// <summary>The host's id of this invocation; a new one when a request did not come through the host.</summary>
    public static Guid Of(HttpRequest request)
    {
        // A forwarded request keeps the header its client sent, and the host appends its own: only the last is the host's.
        var last = request.Headers[Header].ToString().Split(',')[^1];
        return Guid.TryParse(last, out var id) ? id : Guid.NewGuid();
    }
}
