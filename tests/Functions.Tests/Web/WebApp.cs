using System.Net;
using System.Text;
using System.Text.Json;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Web;
using KpiPapers.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>The web functions as they are deployed, on a server of their own.</summary>
internal sealed class WebApp : IAsyncDisposable
{
    public static readonly Uri PublicUrl = new("https://kpi.example.org");

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private WebApp(WebApplication app)
    {
        _app = app;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<WebApp> StartAsync(string connectionString, TimeProvider? clock = null, bool hasSignIn = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.UseFunctionsHost(port: 0);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock ?? TimeProvider.System).AddKpiPapers(new Settings
        {
            Storage = StorageConnection.FromConnectionString(connectionString),
            PublicUrl = PublicUrl,
            HasSignIn = hasSignIn,
            Debounce = TimeSpan.Zero,
            Mail = new MailSettings.Smtp("127.0.0.1", 1, UsesTls: false, SignIn: null, From: "kpi-papers@example.org"),
            MailDomains = new HashSet<string>(),
        });
        var app = builder.Build();
        app.MapWebFunctions();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    /// <summary>The header by which App Service authentication says who is signed in.</summary>
    public static string Principal(string email, string? role = null) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
    {
        auth_typ = "aad",
        claims = new[] { new { typ = "preferred_username", val = email }, new { typ = "roles", val = role ?? "Reader" } },
        name_typ = "name",
        role_typ = "roles",
    }));

    public Task<Answer> GetAsync(string address, string? user = null, string? role = null) => SendAsync(HttpMethod.Get, address, user, role);

    /// <summary>Posts as a browser does from a page of the site, unless told that it comes from elsewhere.</summary>
    public Task<Answer> PostAsync(string address, string? user = null, string? role = null, string? site = "same-origin", string? origin = null) =>
        SendAsync(HttpMethod.Post, address, user, role, site, origin);

    public async Task<Answer> SendAsync(
        HttpMethod method, string address, string? user, string? role = null, string? site = null, string? origin = null,
        HttpContent? content = null, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, address) { Headers = { Host = PublicUrl.Host }, Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (user is not null) request.Headers.Add(SignIn.PrincipalHeader, Principal(user, role));
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var answered = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not "Date")
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new(response.StatusCode, answered, Encoding.UTF8.GetString(body));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        /// <summary>Everything that a stranger sees of it.</summary>
        public string Whole => $"{Status}\n{string.Join('\n', Headers.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}"))}\n\n{Body}";
    }
}
