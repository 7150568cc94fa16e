using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class A_handler_finds_what_azure_gives_it(StorageEmulator storage)
{
    private static readonly string[] Containers = ["ASPNETCORE_URLS", "HOME", "PATH", "TZ", "WEBSITE_AUTH_ENABLED"];

    private static readonly string[] Added =
    [
        "FUNCTIONS_APP_ROOT_PATH", "FUNCTIONS_CUSTOMHANDLER_PORT", "FUNCTIONS_CUSTOMHANDLER_WORKER_ID", "FUNCTIONS_HTTPWORKER_ID", "FUNCTIONS_HTTPWORKER_PORT",
    ];

    [Fact]
    public async Task The_settings_what_a_container_has_and_no_other_variable_of_this_machine()
    {
        Environment.SetEnvironmentVariable("KPI_OF_THIS_MACHINE", "not for handlers");
        using var app = new TinyApp().WithHttp("Paper", "papers");

        var seen = await SeenAsync(app);

        var names = seen["env"]!.AsObject().Select(variable => variable.Key);
        Assert.Equal([.. Containers.Concat(Added).Concat(["AzureWebJobsStorage", "Storage"]).Order(StringComparer.Ordinal)], names.Order(StringComparer.Ordinal));
        Assert.Equal("UTC", (string?)seen["env"]!["TZ"]);
    }

    [Fact]
    public async Task Its_port_under_two_names_and_an_address_that_misleads()
    {
        using var app = new TinyApp().WithHttp("Paper", "papers");

        var environment = (await SeenAsync(app))["env"]!;

        Assert.Equal((string?)environment["FUNCTIONS_CUSTOMHANDLER_PORT"], (string?)environment["FUNCTIONS_HTTPWORKER_PORT"]);
        Assert.Equal((string?)environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"], (string?)environment["FUNCTIONS_HTTPWORKER_ID"]);
        Assert.Equal(app.Root, (string?)environment["FUNCTIONS_APP_ROOT_PATH"]);
        Assert.Equal("http://+:80", (string?)environment["ASPNETCORE_URLS"]);
    }

    [Fact]
    public async Task A_setting_before_anything_of_the_containers()
    {
        using var app = new TinyApp().WithHttp("Paper", "papers");

        var seen = await SeenAsync(app, ("HOME", "/home/app"));

        Assert.Equal("/home/app", (string?)seen["env"]!["HOME"]);
    }

    [Fact]
    public async Task Arguments_with_settings_filled_in_and_no_quotes_around_them_in_the_apps_folder()
    {
        using var app = new TinyApp(TinyApp.HostJson(script: "%Script%\", \"two words\", \"%KPI_OF_THIS_MACHINE%-")).WithHttp("Paper", "papers");

        var seen = await SeenAsync(app, ("Script", "handler.js"));

        Assert.Equal(["two", "words", "-"], seen["arguments"]!.AsArray().Select(argument => (string?)argument));
        Assert.Equal(app.Root, (string?)seen["folder"]);
    }

    private async Task<JsonNode> SeenAsync(TinyApp app, params (string Name, string Value)[] settings)
    {
        var options = app.Options(storage.ConnectionString);
        var all = options.Settings.Concat(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).ToDictionary();
        await using var host = await app.StartAsync(options with { Settings = all });
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{options.HttpPort}/api/papers"), TestContext.Current.CancellationToken);
        return app.Requests.Single();
    }
}
