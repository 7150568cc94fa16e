using System.Text.Json.Nodes;
using KpiPapers.Local.Host.Definition;
using KpiPapers.Local.Host.Timers;

namespace KpiPapers.Local.Host.Payloads;

/// <summary>The body that the host posts when a timer is due.</summary>
internal static class TimerPayload
{
    /// <summary>The status is the one recorded before this run, or null when the timer is not monitored.</summary>
    public static JsonObject Of(FunctionDefinition function, TimerStatus? status, bool isPastDue, DateTimeOffset now) => new()
    {
        ["Data"] = new JsonObject
        {
            [function.Trigger.BindingName] = new JsonObject
            {
                ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                ["ScheduleStatus"] = status?.ToJson(),
                ["IsPastDue"] = isPastDue,
            },
        },
        ["Metadata"] = new JsonObject { ["sys"] = PayloadValue.System(function.Name, now) },
    };
}
