using System.Globalization;
using System.Text.Json.Nodes;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Mail;

namespace KpiPapers.Functions.Tests.House;

public sealed class HostSettings
{
    private static readonly JsonNode Host = JsonNode.Parse(File.ReadAllText(Repository.PathTo("host.json")))!;

    [Fact]
    public void The_host_reads_only_version_2() => Assert.Equal("2.0", (string?)Host["version"]);

    [Fact]
    public void The_program_is_where_publishing_puts_it() =>
        Assert.Equal($"app/{typeof(FunctionsPort).Assembly.GetName().Name}", (string?)Host["customHandler"]!["description"]!["defaultExecutablePath"]);

    [Fact]
    public void Web_requests_are_forwarded_and_stay_under_a_prefix_apart_from_the_functions()
    {
        Assert.True((bool?)Host["customHandler"]!["enableForwardingHttpRequest"]);
        Assert.Equal("api", (string?)Host["extensions"]!["http"]!["routePrefix"]);
    }

    [Fact]
    public void The_extensions_are_of_the_fourth_generation()
    {
        Assert.Equal("Microsoft.Azure.Functions.ExtensionBundle", (string?)Host["extensionBundle"]!["id"]);
        Assert.Equal("[4.*, 5.0.0)", (string?)Host["extensionBundle"]!["version"]);
    }

    [Fact]
    public void Queues_are_read_as_event_grid_writes_them() =>
        Assert.Equal("base64", (string?)Host["extensions"]!["queues"]!["messageEncoding"]);

    [Fact]
    public void No_attempt_to_send_a_mail_lasts_longer_than_is_thought() =>
        Assert.True(Deliveries.LongestAttempt > TimeSpan.Parse((string?)Host["functionTimeout"] ?? "", CultureInfo.InvariantCulture));

    [Fact]
    public void The_program_gives_up_on_a_function_before_the_host_kills_it() =>
        Assert.True(InvocationTime.Limit < TimeSpan.Parse((string?)Host["functionTimeout"] ?? "", CultureInfo.InvariantCulture));
}
