using System.Net;
using System.Text;
using KpiPapers.Local.Host;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class The_hosts_rules_for_answers
{
    [Theory]
    [InlineData(200, "application/json", "{}")]
    [InlineData(201, "application/json; charset=utf-8", """{"Outputs":{},"Logs":["a","b"],"ReturnValue":null}""")]
    [InlineData(200, "text/json", """{"logs":null,"unknown":1}""")]
    public async Task Success_is_a_2xx_with_a_json_object(int status, string mediaType, string body)
    {
        var outcome = await ReadAsync(status, mediaType, body);

        Assert.IsType<InvocationOutcome.Succeeded>(outcome);
    }

    [Theory]
    [InlineData(500, "application/json", "{}", "answered 500: {}")]
    [InlineData(404, null, "", "answered 404.")]
    [InlineData(200, "text/plain", "{}", "media type 'text/plain'")]
    [InlineData(200, "application/problem+json", "{}", "media type 'application/problem+json'")]
    [InlineData(200, null, "{}", "media type ''")]
    [InlineData(200, "application/json", "[]", "no JSON object")]
    [InlineData(200, "application/json", "{", "not JSON")]
    [InlineData(200, "application/json", """{"Logs":[1]}""", "Logs")]
    [InlineData(200, "application/json", """{"LOGS":"text"}""", "Logs")]
    public async Task Anything_else_is_a_failure_with_its_reason(int status, string? mediaType, string body, string reason)
    {
        var outcome = await ReadAsync(status, mediaType, body);

        Assert.Contains(reason, Assert.IsType<InvocationOutcome.Failed>(outcome).Reason);
    }

    [Theory]
    [InlineData(200, "application/json", "")]
    [InlineData(202, null, "")]
    [InlineData(204, null, "")]
    [InlineData(200, "application/json", "null")]
    public async Task A_2xx_without_a_body_is_no_answer_at_all(int status, string? mediaType, string body)
    {
        var outcome = await ReadAsync(status, mediaType, body);

        Assert.Null(outcome);
    }

    private static async Task<InvocationOutcome?> ReadAsync(int status, string? mediaType, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (mediaType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        using var response = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
        return await HandlerAnswer.ReadAsync(response, TestContext.Current.CancellationToken);
    }
}
