using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.House.Deployment;

public sealed partial class WhoMayDoWhat
{
    private static readonly Dictionary<string, string> RoleNames = new(StringComparer.Ordinal)
    {
        ["acdd72a7-3385-48ef-bd42-f606fba81ae7"] = "Reader",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = "Storage Blob Data Reader",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a"] = "Storage Queue Data Message Sender",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["09976791-48a7-449e-bb21-39d1a415f350"] = "Communication and Email Service Owner",
    };

    [Fact]
    public async Task Nobody_may_do_more_than_this() => Assert.Equal(
        [
            "app: Key Vault Secrets User in kpi-*",
            "app: Monitoring Metrics Publisher in kpi-exampleshire-insights",
            "app: Storage Blob Data Contributor in kpidata*",
            "app: Storage Blob Data Owner in kpihost*",
            "app: Storage Queue Data Contributor in kpidata*",
            "app: Storage Queue Data Contributor in kpihost*",
            "app: Storage Table Data Contributor in kpidata*",
            "app: Storage Table Data Contributor in kpihost*",
            "events: Storage Queue Data Message Sender in kpidata*/uploads",
            "officers: Reader in kpidata*",
            "officers: Storage Blob Data Contributor in kpidata*/inbox",
            "officers: Storage Blob Data Reader in kpidata*/accepted, with a condition",
            "officers: Storage Blob Data Reader in kpidata*/papers",
            "officers: Storage Blob Data Reader in kpidata*/rejected, with a condition",
            "team: Reader in kpidata*",
            "team: Storage Blob Data Contributor in kpidata*/config",
            "team: Storage Blob Data Contributor in kpihost*/packages",
        ],
        Grants(await Deployed.FlexAsync()));

    [Fact]
    public async Task What_is_asked_for_besides_brings_what_it_needs_and_no_more()
    {
        var usual = Grants(await Deployed.FlexAsync());

        Assert.Equal(
            ["sftp: Storage Blob Data Contributor in kpidata*/inbox", "sftp: Storage Blob Data Contributor in kpisftp*/drop"],
            Grants(await Deployed.DedicatedAsync()).Except(usual, StringComparer.Ordinal));
        Assert.Equal(
            ["app: Communication and Email Service Owner in kpi-exampleshire-mail"],
            Grants(await Deployed.LeastAsync()).Except(usual, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_subscription_to_the_inbox_waits_for_its_right_to_the_queue()
    {
        var template = await File.ReadAllTextAsync(Repository.PathTo("infra", "azure", "modules", "events.bicep"), TestContext.Current.CancellationToken);

        Assert.Matches(@"resource topicMaySend 'Microsoft\.Authorization/roleAssignments@", template);
        Assert.Contains("dependsOn: [topicMaySend]", template, StringComparison.Ordinal);
    }

    /// <summary>What the code asks of storage, as it is written there, and the least of Azure's own roles that may.</summary>
    [Theory]
    [InlineData("DownloadStreamingAsync(", "Storage Blob Data Contributor")]
    [InlineData("UploadAsync(", "Storage Blob Data Contributor")]
    [InlineData("DeleteSnapshotsOption.IncludeSnapshots", "Storage Blob Data Contributor")]
    [InlineData("GetBlobsAsync(", "Storage Blob Data Contributor")]
    [InlineData("SendMessageAsync(", "Storage Queue Data Contributor")]
    [InlineData("SubmitTransactionAsync(", "Storage Table Data Contributor")]
    [InlineData("UpdateEntityAsync(", "Storage Table Data Contributor")]
    [InlineData("QueryAsync(", "Storage Table Data Contributor")]
    public async Task The_app_may_do_to_its_data_what_the_code_does(string verb, string role)
    {
        Assert.Contains(Sources("Storage"), source => source.Contains(verb, StringComparison.Ordinal));
        Assert.Contains($"app: {role} in kpidata*", Grants(await Deployed.FlexAsync()));
    }

    [Theory]
    [InlineData("GetUserDelegationKey")]
    [InlineData("GenerateSasUri")]
    [InlineData("SetAccessPolicy")]
    public void The_code_hands_out_no_right_of_its_own(string verb) =>
        Assert.DoesNotContain(Sources(""), source => source.Contains(verb, StringComparison.Ordinal));

    [Fact]
    public async Task Officers_open_what_was_written_about_a_file_and_no_other_services_file()
    {
        var conditions = (await Deployed.FlexAsync()).Of("Microsoft.Authorization/roleAssignments")
            .Select(assignment => (string?)assignment["properties"]!["condition"]).OfType<string>().ToList();
        var drop = new SubmissionRecord
        {
            Submission = new Submission("id", "", "Calls 2020.csv", DateTimeOffset.UnixEpoch, "", "", 0),
            Path = "Calls 2020.csv",
            ConfigurationHash = "",
        };

        Assert.Equal(2, conditions.Count);
        Assert.All(conditions, condition =>
        {
            var patterns = Pattern().Matches(condition).Select(match => match.Groups["pattern"].Value.TrimStart('*')).ToList();

            Assert.Contains("AND NOT SubOperationMatches{'Blob.List'}", condition, StringComparison.Ordinal);   // all may be listed
            Assert.Contains(patterns, drop.ReceiptAt.EndsWith);
            Assert.Contains(patterns, drop.ErrorsAt.EndsWith);
            Assert.DoesNotContain(patterns, drop.KeptAt.EndsWith);
        });
    }

    private static List<string> Grants(Deployed deployed) =>
        [.. deployed.Of("Microsoft.Authorization/roleAssignments").Select(Grant).Order(StringComparer.Ordinal)];

    private static string Grant(JsonNode assignment)
    {
        var properties = assignment["properties"]!;
        var role = RoleNames[((string)properties["roleDefinitionId"]!).Split('/')[^1]];
        var scope = ((string)assignment["id"]!).Split("/providers/")[^2].Split('/');   // Microsoft.Storage, storageAccounts, NAME, …
        var name = Unique().Replace(scope[2], "*") + (scope.Length > 3 ? $"/{scope[^1]}" : "");
        return $"{Who((string)properties["principalId"]!)}: {role} in {name}{(properties["condition"] is null ? "" : ", with a condition")}";
    }

    private static string Who(string principal) => principal switch
    {
        Deployed.Officers => "officers",
        Deployed.Team => "team",
        _ when principal.Contains("/systemTopics/", StringComparison.Ordinal) => "events",
        _ when principal.Contains("/kpi-exampleshire-sftp-id'", StringComparison.Ordinal) => "sftp",
        _ when principal.Contains("/kpi-exampleshire-id'", StringComparison.Ordinal) => "app",
        _ => principal,
    };

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Repository.PathTo("functions", folder), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

    /// <summary>The part of a name that depends on the subscription.</summary>
    [GeneratedRegex("(?<=^kpi(data|host|sftp|-))[a-z0-9]{13}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unique();

    [GeneratedRegex("StringLike '(?<pattern>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
