namespace KpiPapers.Functions.Mail;

/// <summary>An API key of GOV.UK Notify: a name, the service's id and a secret, each id with its own hyphens.</summary>
internal static class NotifyKey
{
    private const int IdLength = 36;
    private const int Ids = IdLength + 1 + IdLength;

    public static bool IsOne(string key) =>
        key.Length > Ids && !key.Contains(' ') && key[^(Ids + 1)] == '-' && key[^(IdLength + 1)] == '-'
        && Guid.TryParseExact(key.AsSpan()[^IdLength..], "D", out _) && Guid.TryParseExact(key.AsSpan()[^Ids..^(IdLength + 1)], "D", out _);
}
