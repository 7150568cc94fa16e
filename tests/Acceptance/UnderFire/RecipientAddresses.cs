namespace KpiPapers.Acceptance.UnderFire;

/// <summary>The addresses in the seeds' recipients.csv.</summary>
internal sealed class RecipientAddresses(Dictionary<string, string> addresses)
{
    public static RecipientAddresses Read() => new(File.ReadLines(Path.Combine(Product.Seeds, "config", "recipients.csv")).Skip(1)
        .ToDictionary(line => line.Split(',')[0], line => line[(line.LastIndexOf(',') + 1)..].Trim(), StringComparer.Ordinal));

    public string Of(string recipient) => addresses[recipient];
}
