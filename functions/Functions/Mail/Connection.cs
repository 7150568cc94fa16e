namespace KpiPapers.Functions.Mail;

/// <summary>Tells the failures after which a call has certainly not arrived from those after which it may have.</summary>
internal static class Connection
{
    public static bool WasNeverMade(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } => true,
        AggregateException several => several.InnerExceptions.Any(WasNeverMade),
        { InnerException: { } inner } => WasNeverMade(inner),
        _ => false,
    };
}
