using System.Text.Json.Nodes;
using Azure.Storage.Queues.Models;
using KpiPapers.Local.Host.Definition;
using KpiPapers.Local.Host.Payloads;
using KpiPapers.Local.Host.Timers;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Payloads_have_the_hosts_shape
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 2, 220, TimeSpan.Zero);

    [Fact]
    public void The_text_of_a_message_is_encoded_twice_and_its_properties_leak_into_the_metadata()
    {
        const string Text = """{"id":"5f1c9d1e","subject":"/blobs/report #7 <é>.csv","data":{"eTag":"0x8D","contentLength":5},"dataVersion":"","eventTime":"2026-03-02T09:29:58.1234567Z"}""";

        var payload = QueuePayload.Of(Queue("ReceiveUpload", "message"), Message(Text, 1), Text, Now);

        AssertSame(
            """
            {
              "Data": {
                "message": "\"{\\\"id\\\":\\\"5f1c9d1e\\\",\\\"subject\\\":\\\"/blobs/report #7 <é>.csv\\\",\\\"data\\\":{\\\"eTag\\\":\\\"0x8D\\\",\\\"contentLength\\\":5},\\\"dataVersion\\\":\\\"\\\",\\\"eventTime\\\":\\\"2026-03-02T09:29:58.1234567Z\\\"}\""
              },
              "Metadata": {
                "DequeueCount": "1",
                "ExpirationTime": "2026-03-09T09:30:01+00:00",
                "Id": "\"5f1c9d1e\"",
                "InsertionTime": "2026-03-02T09:30:01+00:00",
                "NextVisibleTime": "2026-03-02T09:40:02+00:00",
                "PopReceipt": "\"AgAAAAMAAAAAAAAAq8c0n8ax3AE=\"",
                "sys": { "MethodName": "ReceiveUpload", "UtcNow": "2026-03-02T09:30:02.22Z", "RandGuid": "*" },
                "subject": "\"/blobs/report #7 <é>.csv\"",
                "data": { "eTag": "0x8D", "contentLength": 5 },
                "dataVersion": "\"\"",
                "eventTime": "\"03/02/2026 09:29:58\""
              }
            }
            """,
            payload);
        Assert.Contains("<é>", payload.ToJsonString(PayloadValue.Compact));
    }

    [Fact]
    public void Numbers_flags_and_dates_leak_as_text_and_arrays_and_nulls_not_at_all()
    {
        const string Text = """{"schema":1,"share":0.50,"urgent":true,"notBefore":"2026-03-02T10:35:00+01:00","day":"2026-03-02","source":{"blob":"a.pdf"},"tags":["x"],"note":null,"myTrigger":"gone","dequeuecount":7}""";

        var payload = QueuePayload.Of(Queue("RenderPaper", "item"), Message(Text, 3), Text, Now);

        AssertSame(
            """
            {
              "DequeueCount": "\"7\"",
              "ExpirationTime": "2026-03-09T09:30:01+00:00",
              "Id": "\"800ae4b3\"",
              "InsertionTime": "2026-03-02T09:30:01+00:00",
              "NextVisibleTime": "2026-03-02T09:40:02+00:00",
              "PopReceipt": "\"AgAAAAMAAAAAAAAAq8c0n8ax3AE=\"",
              "sys": { "MethodName": "RenderPaper", "UtcNow": "2026-03-02T09:30:02.22Z", "RandGuid": "*" },
              "schema": "\"1\"",
              "share": "\"0.5\"",
              "urgent": "\"True\"",
              "notBefore": "\"03/02/2026 09:35:00\"",
              "day": "\"2026-03-02\"",
              "source": { "blob": "a.pdf" }
            }
            """,
            payload["Metadata"]);
    }

    [Theory]
    [InlineData("hello", "\"hello\"")]
    [InlineData("1", "\"1\"")]
    [InlineData("{not json}", "\"{not json}\"")]
    [InlineData("[1,2]", "\"[1,2]\"")]
    public void A_message_that_is_no_object_leaks_nothing(string text, string data)
    {
        var payload = QueuePayload.Of(Queue("F", "message"), Message(text, 1), text, Now);

        Assert.Equal(data, (string?)payload["Data"]!["message"]);
        Assert.Equal(7, payload["Metadata"]!.AsObject().Count);
    }

    [Fact]
    public void A_message_that_never_expires_says_so_with_the_last_second_of_time()
    {
        var message = QueuesModelFactory.QueueMessage("id", "receipt", "x", 1, Now, Now, DateTimeOffset.MaxValue);

        var payload = QueuePayload.Of(Queue("F", "message"), message, "x", Now);

        Assert.Equal("9999-12-31T23:59:59+00:00", (string?)payload["Metadata"]!["ExpirationTime"]);
    }

    [Fact]
    public void A_message_from_the_admin_endpoint_was_never_in_a_queue()
    {
        var payload = QueuePayload.OfAdminInput(Queue("F", "message"), "x", Now);

        AssertSame(
            """
            {
              "DequeueCount": "0",
              "ExpirationTime": "9999-12-31T23:59:59+00:00",
              "InsertionTime": "2026-03-02T09:30:02+00:00",
              "NextVisibleTime": "9999-12-31T23:59:59+00:00",
              "sys": { "MethodName": "F", "UtcNow": "2026-03-02T09:30:02.22Z", "RandGuid": "*" }
            }
            """,
            payload["Metadata"]);
    }

    [Fact]
    public void A_timer_is_an_object_with_the_status_before_this_run()
    {
        var last = new DateTime(2026, 3, 2, 9, 25, 0, DateTimeKind.Utc).AddTicks(39873);
        var status = new TimerStatus(last, new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc), last);

        var payload = TimerPayload.Of(Timer, status, isPastDue: false, Now);

        AssertSame(
            """
            {
              "Data": {
                "timer": {
                  "Schedule": { "AdjustForDST": true },
                  "ScheduleStatus": {
                    "Last": "2026-03-02T09:25:00.0039873+00:00",
                    "Next": "2026-03-02T09:30:00+00:00",
                    "LastUpdated": "2026-03-02T09:25:00.0039873+00:00"
                  },
                  "IsPastDue": false
                }
              },
              "Metadata": { "sys": { "MethodName": "QuarterEnd", "UtcNow": "2026-03-02T09:30:02.22Z", "RandGuid": "*" } }
            }
            """,
            payload);
    }

    [Fact]
    public void A_timer_without_a_monitor_has_no_status()
    {
        var payload = TimerPayload.Of(Timer, null, isPastDue: true, Now);

        AssertSame("""{ "Schedule": { "AdjustForDST": true }, "ScheduleStatus": null, "IsPastDue": true }""", payload["Data"]!["timer"]);
    }

    private static FunctionDefinition Timer =>
        new("QuarterEnd", new Trigger.Timer
        {
            BindingName = "timer",
            Schedule = Ncrontab.Parse("0 0 6 * * *"),
            UseMonitor = true,
            RunOnStartup = false,
            StatusConnectionString = "",
        });

    private static FunctionDefinition Queue(string name, string binding) =>
        new(name, new Trigger.Queue { BindingName = binding, QueueName = "q", ConnectionString = "" });

    private static QueueMessage Message(string text, long dequeueCount) => QueuesModelFactory.QueueMessage(
        "800ae4b3", "AgAAAAMAAAAAAAAAq8c0n8ax3AE=", text, dequeueCount, Now.AddMinutes(10), Now.AddSeconds(-1), Now.AddDays(7).AddSeconds(-1));

    /// <summary>The random part is checked to be a GUID and then left out of the comparison.</summary>
    private static void AssertSame(string expected, JsonNode? actual)
    {
        var copy = actual?.DeepClone();
        if ((copy?["sys"] ?? copy?["Metadata"]?["sys"]) is JsonObject system)
        {
            Assert.True(Guid.TryParse((string?)system["RandGuid"], out _));
            system["RandGuid"] = "*";
        }

        var expectedJson = JsonNode.Parse(expected);
        Assert.True(JsonNode.DeepEquals(expectedJson, copy), $"expected\n{expectedJson}\nbut was\n{copy}");
    }
}
