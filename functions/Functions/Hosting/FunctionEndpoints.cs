using System.Text.Json;

namespace KpiPapers.Functions.Hosting;

internal static class FunctionEndpoints
{
    /// <summary>Answers the host's invocations of a queue function. A message of null type, such as an event of another kind, is done.</summary>
    public static void MapQueueFunction<TFunction, TMessage>(this WebApplication app)
        where TFunction : class, IQueueFunction<TMessage>
    {
        app.MapFunction<TFunction>(TFunction.Name, trigger =>
        {
            var content = Payload.Content(trigger);
            return Payload.Message<TMessage>(trigger.Name, content) is { } message
                ? new(TFunction.About(message), Payload.TraceParent(content), (function, cancellationToken) => function.RunAsync(message, cancellationToken))
                : new(Subject.None, null, null);
        });
    }

    /// <summary>Answers the host's invocations of a timer function. What the schedule says about itself is not passed on.</summary>
    public static void MapTimerFunction<TFunction>(this WebApplication app)
        where TFunction : class, ITimerFunction =>
        app.MapFunction<TFunction>(TFunction.Name, _ => new(Subject.None, null, (function, cancellationToken) => function.RunAsync(cancellationToken)));

    private static void MapFunction<TFunction>(this WebApplication app, string name, Func<JsonProperty, Call<TFunction>> read)
        where TFunction : class
    {
        // Better no start at all than a first message that ends as poison.
        if (!app.Services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(TFunction)))
        {
            throw new InvalidOperationException($"{name} is mapped but not registered: add {typeof(TFunction).Name} to the services.");
        }

        var invocation = new Invocation<TFunction>(name, read, app.Services.GetRequiredService<TimeProvider>(), app.Logger);
        // The host posts to the loopback address, while what it forwards keeps the name that the public knows the site by:
        // a second lock, beside the /api prefix, on endpoints that must not be reached from outside.
        app.MapPost($"/{name}", invocation.AnswerAsync).RequireHost("127.0.0.1");
    }
}
