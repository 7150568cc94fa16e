using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.House.Deployment;

/// <summary>
/// What a council's parameters come to. What only Azure knows, such as the id of an identity that is not there yet, stands in it as the
/// expression that asks for it: <c>[reference(…)]</c>.
/// </summary>
internal sealed record Deployed(IReadOnlyList<JsonNode> Resources, JsonObject Outputs, string Complaints)
{
    /// <summary>Who signs in, as the parameters say.</summary>
    public const string Officers = "11111111-1111-1111-1111-111111111111";
    public const string Team = "22222222-2222-2222-2222-222222222222";
    public const string SignIn = "33333333-3333-3333-3333-333333333333";

    private static readonly Lazy<Task<Deployed>> FlexOnce = new(() => OfAsync(
        File.ReadAllText(Repository.PathTo("infra", "azure", "main.bicepparam"))
            .Replace("officersGroupId = ''", $"officersGroupId = '{Officers}'", StringComparison.Ordinal)
            .Replace("teamGroupId = ''", $"teamGroupId = '{Team}'", StringComparison.Ordinal)
            .Replace("signInClientId = ''", $"signInClientId = '{SignIn}'", StringComparison.Ordinal)
            .Replace("budgetFrom = ''", "budgetFrom = '2026-12-01'", StringComparison.Ordinal)));

    private static readonly Lazy<Task<Deployed>> DedicatedOnce = new(() => OfAsync($$"""
        using 'main.bicep'
        param name = 'kpi-exampleshire'
        param teamEmail = 'digital@exampleshire.gov.uk'
        param officersGroupId = '{{Officers}}'
        param teamGroupId = '{{Team}}'
        param hosting = 'dedicated'
        param mail = { sender: 'smtp', host: 'mail.example.org', port: 587, from: 'kpi@example.org', user: 'kpi' }
        param otlpEndpoint = 'http://127.0.0.1:4318'
        param sftpUsers = [{ name: 'telephony', publicKey: 'ssh-rsa AAAA' }]
        """));

    private static readonly Lazy<Task<Deployed>> LeastOnce = new(() => OfAsync("""
        using 'main.bicep'
        param name = 'kpi-exampleshire'
        param teamEmail = 'digital@exampleshire.gov.uk'
        param mail = { sender: 'azure' }
        """));

    /// <summary>The parameter file of the repository with its blanks filled in: Flex Consumption, with GOV.UK Notify.</summary>
    public static Task<Deployed> FlexAsync() => Once(FlexOnce);

    /// <summary>A machine of one's own, with a mail server that asks for a sign-in, a collector of traces, and an SFTP drop.</summary>
    public static Task<Deployed> DedicatedAsync() => Once(DedicatedOnce);

    /// <summary>No more than has to be said, with Azure's own mail service.</summary>
    public static Task<Deployed> LeastAsync() => Once(LeastOnce);

    public static async Task<Deployed[]> AllAsync() => [await FlexAsync(), await DedicatedAsync(), await LeastAsync()];

    public IEnumerable<JsonNode> Of(string type) => Resources.Where(resource => (string?)resource["type"] == type);

    /// <summary>The names of the resources of a type in the account of the data, without the account's.</summary>
    public IEnumerable<string> InDataAccount(string type) =>
        from resource in Of($"Microsoft.Storage/storageAccounts/{type}")
        let name = NameOf(resource).Split('/')
        where name[0].StartsWith("kpidata", StringComparison.Ordinal)
        select name[^1];

    public JsonNode DataAccount => Of("Microsoft.Storage/storageAccounts").Single(account => NameOf(account).StartsWith("kpidata", StringComparison.Ordinal));

    public JsonNode App => Assert.Single(Of("Microsoft.Web/sites"));

    public Dictionary<string, string> AppSettings => App["properties"]!["siteConfig"]!["appSettings"]!.AsArray()
        .ToDictionary(setting => (string)setting!["name"]!, setting => (string)setting!["value"]!, StringComparer.Ordinal);

    public static string NameOf(JsonNode resource) => (string)resource["name"]!;

    private static Task<Deployed> Once(Lazy<Task<Deployed>> deployed)
    {
        Assert.SkipWhen(BicepCompiler.Path is null, "To run this test, install the Bicep CLI: https://aka.ms/bicep-install.");
        return deployed.Value;
    }

    private static async Task<Deployed> OfAsync(string parameters)
    {
        var (prediction, complaints) = await BicepCompiler.PredictAsync(parameters);
        var json = JsonNode.Parse(prediction)!;
        return new([.. json["predictedResources"]!.AsArray().OfType<JsonNode>()], json["outputs"]!.AsObject(), complaints);
    }
}
