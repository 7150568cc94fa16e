using System.Text.Json;

namespace KpiPapers.Functions.Hosting;

/// <summary>One call of one function: reads the payload, runs the function within its time, answers. Failures go to the edge.</summary>
internal sealed class Invocation<TFunction>(
    string name, Func<TFunction, JsonProperty, ILogger, CancellationToken, Task> run, TimeProvider time, ILogger logger)
    where TFunction : class
{
    public async Task AnswerAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        using var timeout = new CancellationTokenSource(InvocationTime.Limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        Log.Started(logger, name);
        using var payload = await Payload.ReadAsync(context.Request.Body, stop.Token);
        var function = context.RequestServices.GetRequiredService<TFunction>();
        try
        {
            await run(function, Payload.Trigger(payload), logger, stop.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested)
        {
            throw new TimeoutException($"{name} was stopped after {InvocationTime.Limit.TotalMinutes} minutes.", exception);
        }

        Log.Finished(logger, name, (long)time.GetElapsedTime(started).TotalMilliseconds);
        await Answer.SuccessAsync(context.Response);
    }
}
