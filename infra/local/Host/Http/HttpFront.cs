using System.Collections.Immutable;
using System.Net;
using KpiPapers.Local.Host.Definition;
using KpiPapers.Local.Host.Handlers;

namespace KpiPapers.Local.Host.Http;

/// <summary>The host's own web address: the routes of the HTTP functions, taken by the instances in turn, and the admin endpoint.</summary>
internal sealed class HttpFront : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Forwarder _forwarder;

    private HttpFront(WebApplication app, Forwarder forwarder) => (_app, _forwarder) = (app, forwarder);

    public static async Task<HttpFront> StartAsync(
        int port,
        HostConfiguration configuration,
        IEnumerable<FunctionGroup> groups,
        LocalSignIn signIn,
        Func<string, string?, AdminStart> startByHand,
        Journal journal,
        CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Forwarder.MaxRequestBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var front = new HttpFront(builder.Build(), new(configuration.FunctionTimeout, journal));
        front._app.Use(HideWrongMethodsAsync);
        front._app.Use((context, next) =>
        {
            signIn.Apply(context.Request);
            return next(context);
        });
        front._app.MapPost("/admin/functions/{name}", async (HttpContext context, string name) =>
            await (await AdminEndpoint.AnswerAsync(name, context.Request, startByHand)).ExecuteAsync(context));
        foreach (var (group, http) in from heading in groups
                                      from http in heading.Functions.Select(function => function.Trigger).OfType<Trigger.Http>()
                                      select (heading, http))
        {
            front.Map($"{configuration.RoutePrefix}/{http.Route.TrimStart('/')}", http.Methods, group.Handlers, journal);
        }

        try
        {
            await front._app.StartAsync(cancellationToken);
        }
        catch (IOException error)
        {
            await front.DisposeAsync();
            throw new HostStartException($"The function app cannot listen on 127.0.0.1:{port}: {error.Message}");
        }

        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _forwarder.Dispose();
    }

    private void Map(string route, ImmutableArray<string> methods, ImmutableArray<HandlerSupervisor> handlers, Journal journal)
    {
        var turn = 0;
        async Task ForwardAsync(HttpContext context)
        {
            using var underWay = journal.BeginRequest();
            var handler = handlers[(int)((uint)Interlocked.Increment(ref turn) % handlers.Length)];
            await _forwarder.ForwardAsync(context, await handler.ReadyAsync(context.RequestAborted));
        }

        if (methods.IsEmpty)
        {
            _app.Map(route, ForwardAsync);
        }
        else
        {
            _app.MapMethods(route, methods, ForwardAsync);
        }
    }

    /// <summary>In the host a known route with a method that no function takes is not found; ASP.NET would answer 405.</summary>
    private static async Task HideWrongMethodsAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.DisplayName == "405 HTTP Method Not Supported")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await next(context);
    }
}
