using System.Text.Json;

namespace KpiPapers.Functions.Hosting;

internal static class FunctionEndpoints
{
    /// <summary>Answers the host's invocations of a queue function. A message of null type, such as an event of another kind, is done.</summary>
    public static void MapQueueFunction<TFunction, TMessage>(this WebApplication app)
        where TFunction : class, IQueueFunction<TMessage>
    {
        app.MapFunction<TFunction>(TFunction.Name, async (function, data, logger, cancellationToken) =>
        {
            if (Payload.Message<TMessage>(data) is { } message)
            {
                await function.RunAsync(message, cancellationToken);
            }
            else
            {
                Log.NotForUs(logger, TFunction.Name);
            }
        });
    }

    /// <summary>Answers the host's invocations of a timer function. What the schedule says about itself is not passed on.</summary>
    public static void MapTimerFunction<TFunction>(this WebApplication app)
        where TFunction : class, ITimerFunction =>
        app.MapFunction<TFunction>(TFunction.Name, (function, _, _, cancellationToken) => function.RunAsync(cancellationToken));

    private static void MapFunction<TFunction>(
        this WebApplication app, string name, Func<TFunction, JsonProperty, ILogger, CancellationToken, Task> run)
        where TFunction : class
    {
        // Better no start at all than a first message that ends as poison.
        if (!app.Services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(TFunction)))
        {
            throw new InvalidOperationException($"{name} is mapped but not registered: add {typeof(TFunction).Name} to the services.");
        }

        var invocation = new Invocation<TFunction>(name, run, app.Services.GetRequiredService<TimeProvider>(), app.Logger);
        // The host posts to the loopback address, while what it forwards keeps the name that the public knows the site by:
        // a second lock, beside the /api prefix, on endpoints that must not be reached from outside.
        app.MapPost($"/{name}", invocation.AnswerAsync).RequireHost("127.0.0.1");
    }
}
