using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KpiPapers.Functions.Hosting;

namespace KpiPapers.Functions.Tests.House;

public sealed class FunctionFolders
{
    private static readonly Regex FunctionName = new("^[A-Za-z][A-Za-z0-9_-]{0,127}$", RegexOptions.NonBacktracking);

    private static readonly Regex BindingName = new("^[A-Za-z][A-Za-z0-9]*$", RegexOptions.NonBacktracking);

    private static readonly Regex ReservedRoute = new("^(admin|runtime)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Type[] Types = typeof(FunctionsPort).Assembly.GetTypes();

    private static readonly JsonNode Names = JsonNode.Parse(File.ReadAllText(Repository.PathTo("functions", "Storage", "names.json")))!;

    /// <summary>A schedule changes when people are told things, so changing one means changing this list as well.</summary>
    private static readonly Dictionary<string, string> Schedules = new(StringComparer.Ordinal)
    {
        ["SweepInbox"] = "0 */10 * * * *",
        ["ApplyRetention"] = "0 40 2 * * *",
        ["CheckConfiguration"] = "0 */5 * * * *",
        ["WatchOperations"] = "0 */15 * * * *",
        ["StartQuarterEnd"] = "0 30 6 * * *",   // half past six in winter and half past seven in summer, and the same day in London
    };

    [Fact]
    public void Every_function_has_a_class_of_its_name_for_its_trigger()
    {
        Assert.NotEmpty(FunctionFolder.All);
        Assert.All(FunctionFolder.All, function =>
        {
            var type = Assert.Single(Types, type => type.Name == function.Name && !type.IsNested);

            Assert.Equal(function.TriggerType, TriggerTypeOf(type));
            Assert.True(function.TriggerType == "httpTrigger" || NameOf(type) == function.Name, $"{type.Name}.Name is {NameOf(type)}.");
        });
    }

    [Fact]
    public void Every_class_that_the_host_should_call_has_a_folder_that_tells_it() =>
        Assert.Equal(
            Types.Where(type => type.IsClass && TriggerTypeOf(type) != "httpTrigger").Select(NameOf).Order(StringComparer.Ordinal),
            FunctionFolder.All.Where(function => function.TriggerType != "httpTrigger").Select(function => function.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_queue_that_is_read_is_one_of_ours_in_our_storage_account()
    {
        var queues = Names["queues"]!.AsObject().Select(queue => queue.Value!.GetValue<string>());

        Assert.All(FunctionFolder.All.Where(function => function.TriggerType == "queueTrigger"), function =>
        {
            Assert.Contains((string?)function.Trigger["queueName"], queues);
            Assert.Equal((string?)Names["settings"]!["storage"], (string?)function.Trigger["connection"]);
        });
    }

    [Fact]
    public void Every_schedule_is_the_one_that_was_agreed_and_never_runs_at_start()
    {
        var timers = FunctionFolder.All.Where(function => function.TriggerType == "timerTrigger").ToList();

        Assert.Equal(Schedules, timers.ToDictionary(timer => timer.Name, timer => timer.Trigger["schedule"]!.GetValue<string>()));
        Assert.All(timers, timer => Assert.False((bool?)timer.Trigger["runOnStartup"] ?? false));
    }

    [Fact]
    public void Every_web_function_has_the_one_input_and_one_output_that_forwarding_asks_for() =>
        Assert.All(FunctionFolder.All.Where(function => function.TriggerType == "httpTrigger"), function =>
        {
            Assert.Equal(["httpTrigger", "http"], function.Bindings.Select(FunctionFolder.TypeOf));
            Assert.DoesNotMatch(ReservedRoute, (string?)function.Trigger["route"] ?? function.Name);
        });

    [Fact]
    public void Names_are_such_as_the_host_accepts_and_nothing_is_handed_to_output_bindings() =>
        Assert.All(FunctionFolder.All, function =>
        {
            Assert.Matches(FunctionName, function.Name);
            Assert.NotEqual("host", function.Name, StringComparer.OrdinalIgnoreCase);
            Assert.All(function.Bindings, binding => Assert.Matches(BindingName, (string?)binding["name"]));
            Assert.True(function.TriggerType == "httpTrigger" || function.Bindings.Count == 1, $"{function.Name} has more than its trigger.");
        });

    private static string TriggerTypeOf(Type type) =>
        type.IsAssignableTo(typeof(ITimerFunction)) ? "timerTrigger"
        : type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQueueFunction<>)) ? "queueTrigger"
        : "httpTrigger";

    private static string? NameOf(Type type) => (string?)type.GetProperty("Name", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
}
