namespace KpiPapers.Storage.Tables;

/// <summary>What a connection string says about tables: where, and the account's name and key.</summary>
internal sealed record TableConnectionString(Uri Endpoint, string AccountName, byte[] AccountKey)
{
    public static TableConnectionString Parse(string connectionString)
    {
        var parts = connectionString
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        if (parts.GetValueOrDefault("UseDevelopmentStorage") is "true")
        {
            return Parse(Emulator);
        }

        var name = Required("AccountName");
        var endpoint = parts.GetValueOrDefault("TableEndpoint")
            ?? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri))
        {
            throw new FormatException("The storage connection string's TableEndpoint is not an address.");
        }

        return new(uri, name, KeyBytes(Required("AccountKey")));

        string Required(string part) =>
            parts.GetValueOrDefault(part) ?? throw new FormatException(
                $"The storage connection string has no {part}. Expected AccountName=...;AccountKey=...;, or service addresses and an identity instead.");
    }

    private static byte[] KeyBytes(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException fault)
        {
            throw new FormatException("The storage connection string's AccountKey is not base64.", fault);
        }
    }

    // The well-known account of the storage emulators; the key is public.
    private const string Emulator =
        "AccountName=devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;" +
        "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";
}
