using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace KpiPapers.Functions.Tests.House.Deployment;

public sealed partial class AlertsOfTheTeam
{
    [Theory]
    [InlineData("poison-message", 9001, "Queue", "Count")]
    [InlineData("daily-run", 9002, "Day")]
    [InlineData("unsure-mails", 9003, "Count")]
    public async Task Each_thing_that_can_be_wrong_has_an_alert_that_reads_its_line(string name, int eventId, params string[] states)
    {
        var query = QueryOf(await AlertAsync(name));

        Assert.Contains("parse_json(Message)", query, StringComparison.Ordinal);
        Assert.Contains($"Event == {eventId}", query, StringComparison.Ordinal);
        Assert.All(states, state => Assert.Contains($"Line.State.{state}", query, StringComparison.Ordinal));
    }

    [Fact]
    public void The_app_writes_these_lines() =>
        Assert.Equal(
            [9000, 9001, 9002, 9003],
            typeof(WatchOperations.WatchOperations).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
                .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId).OfType<int>().Order());

    [Fact]
    public async Task An_app_that_says_nothing_is_told_of_even_if_there_is_no_line_at_all()
    {
        var silent = await AlertAsync("silent");
        var criterion = silent["criteria"]!["allOf"]![0]!;

        Assert.Contains("summarize", QueryOf(silent), StringComparison.Ordinal);   // one row, also of nothing
        Assert.Contains("between (9000 .. 9003)", QueryOf(silent), StringComparison.Ordinal);
        Assert.Equal(("LessThan", 1), ((string)criterion["operator"]!, (int)criterion["threshold"]!));
        Assert.Equal("PT1H", (string?)silent["windowSize"]);
    }

    [Fact]
    public async Task Each_queue_has_an_alert_of_its_own_so_that_one_does_not_hide_the_next()
    {
        var poison = await AlertAsync("poison-message");
        var dimension = Assert.Single(poison["criteria"]!["allOf"]![0]!["dimensions"]!.AsArray())!;

        Assert.Contains("Queue = tostring(Line.State.Queue)", QueryOf(poison), StringComparison.Ordinal);   // what is told apart is a string
        Assert.Equal(("Queue", "Include"), ((string)dimension["name"]!, (string)dimension["operator"]!));
        Assert.Equal(["*"], dimension["values"]!.AsArray().Select(value => (string?)value));
        Assert.Empty((await AlertAsync("daily-run"))["criteria"]!["allOf"]![0]!["dimensions"]!.AsArray());
    }

    [Fact]
    public async Task Alerts_are_made_before_there_is_a_line_to_look_for() =>
        Assert.All(
            (await Deployed.FlexAsync()).Of("Microsoft.Insights/scheduledQueryRules"),
            alert => Assert.True((bool?)alert["properties"]!["skipQueryValidation"], Deployed.NameOf(alert)));

    [Fact]
    public async Task Every_alert_is_sent_to_the_team_and_names_its_section_of_the_runbook()
    {
        var deployed = await Deployed.FlexAsync();
        var alerts = deployed.Of("Microsoft.Insights/scheduledQueryRules").ToList();
        var team = Assert.Single(deployed.Of("Microsoft.Insights/actionGroups"));
        var runbook = await File.ReadAllTextAsync(Repository.PathTo("infra", "azure", "runbook.md"), TestContext.Current.CancellationToken);

        Assert.Equal(4, alerts.Count);
        Assert.Equal("digital@exampleshire.gov.uk", (string?)Assert.Single(team["properties"]!["emailReceivers"]!.AsArray())!["emailAddress"]);
        Assert.All(alerts, alert =>
        {
            Assert.Equal([(string?)team["id"]], alert["properties"]!["actions"]!["actionGroups"]!.AsArray().Select(group => (string?)group));
            var section = Section().Match((string)alert["properties"]!["description"]!).Groups["section"].Value;
            Assert.Contains($"\n## {section}\n", runbook, StringComparison.Ordinal);
        });
    }

    private static async Task<JsonNode> AlertAsync(string name) => (await Deployed.FlexAsync())
        .Of("Microsoft.Insights/scheduledQueryRules")
        .Single(alert => Deployed.NameOf(alert) == $"kpi-exampleshire-{name}")["properties"]!;

    private static string QueryOf(JsonNode alert) => (string)alert["criteria"]!["allOf"]![0]!["query"]!;

    [GeneratedRegex("See \"(?<section>[^\"]+)\" in infra/azure/runbook\\.md\\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Section();
}
