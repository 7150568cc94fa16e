using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KpiPapers.Benchmarks;

/// <summary>The least that ASP.NET Core can be: every request is answered with an empty JSON object. The peer of the function app's start.</summary>
internal static class EmptyApp
{
    public static async Task RunAsync(string port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("{}"));
        await app.RunAsync();
    }
}
