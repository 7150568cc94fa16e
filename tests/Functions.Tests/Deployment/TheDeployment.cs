using System.ComponentModel;
using System.Diagnostics;

namespace KpiPapers.Functions.Tests.Deployment;

public sealed class TheDeployment : IAsyncLifetime
{
    private const string Dedicated = "using 'main.bicep'\nparam hosting = 'dedicated'\n";

    private static readonly string[] ThatChangeNothing =
        ["az version", "az account show", "az functionapp list-flexconsumption-runtimes", "az group exists", "az deployment group what-if"];

    private DeployScript? _script;

    private DeployScript Script => _script ?? throw new InvalidOperationException("The test has not started.");

    public async ValueTask InitializeAsync() => _script = await DeployScript.CreateAsync();

    public ValueTask DisposeAsync() => Script.DisposeAsync();

    [Fact]
    public async Task The_first_time_everything_is_made_in_an_order_that_works()
    {
        var run = await Script.DeployAsync();

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Equal(
            [
                "az version", "az account show", "az functionapp list-flexconsumption-runtimes", $"dotnet build {Path.Combine(Script.Root, "infra", "azure", "package")}",
                "az group exists", "az group exists", "az group create", "az deployment group create",
                "az storage blob upload", "az rest", "az functionapp restart",
                $"dotnet test {Path.Combine(Script.Root, "tests", "Functions.Tests")}", $"smoke test of {Script.Address}",
            ],
            Script.Steps);
        Assert.Contains($"Deployed: {Script.Address}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_asks_for_what_the_templates_say()
    {
        var asked = File.ReadAllText(Repository.PathTo("infra", "azure", "deploy.sh")).Split("properties.outputs.[")[1].Split(']')[0].Split(", ");
        var template = File.ReadAllText(Repository.PathTo("infra", "azure", "main.bicep"));

        Assert.All(asked, output => Assert.Contains($"\noutput {output.Replace(".value", "", StringComparison.Ordinal)} string = ", template, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Done_again_it_shows_what_changes_first_and_makes_no_second_group()
    {
        await Script.DeployAsync();

        var run = await Script.DeployAsync();

        Assert.Equal(0, run.Code);
        Assert.Contains("az deployment group what-if", Script.Steps);
        Assert.DoesNotContain("az group create", Script.Steps);
        Assert.Equal(0, (await Script.DeployAsync()).Code);
    }

    [Fact]
    public async Task The_package_is_uploaded_by_who_is_signed_in_to_where_the_app_starts_from()
    {
        await Script.DeployAsync("--package", Script.Package);

        var upload = Assert.Single(Script.Calls, call => call.StartsWith("az storage blob upload", StringComparison.Ordinal));
        Assert.Contains("--auth-mode login --account-name kpihost1 --container-name packages --name released-package.zip", upload, StringComparison.Ordinal);
        Assert.Contains($"--file {Script.Package} --overwrite", upload, StringComparison.Ordinal);
        Assert.DoesNotContain(Script.Steps, step => step.StartsWith("dotnet build", StringComparison.Ordinal));
        Assert.Contains(Script.Calls, call => call.Contains("/resourceGroups/kpi/providers/Microsoft.Web/sites/kpi-example/syncfunctiontriggers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("az version", "az version")]
    [InlineData("az account show", "az login")]
    [InlineData("dotnet build", "Read the first error above.")]
    [InlineData("what-if", "Put that right and run this again.")]
    [InlineData("az deployment group create", "put the cause right and run this again.")]
    [InlineData("blob upload", "You need the role Storage Blob Data Contributor")]
    [InlineData("az rest", "Wait some minutes and run this again.")]
    [InlineData("az functionapp restart", "Run: az functionapp restart --resource-group kpi --name kpi-example")]
    [InlineData("dotnet test", "give the package of the last release with --package.")]
    public async Task A_step_that_fails_is_the_last_and_says_what_to_do(string failing, string advice)
    {
        await Script.DeployAsync();

        var run = await Script.RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Script.Parameters, "-y"], "", ("FAILS", failing));

        Assert.Equal(1, run.Code);
        Assert.Contains("What to do: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(advice, run.Errors, StringComparison.Ordinal);
        Assert.Contains(failing, Script.Calls.Last(call => call != "sleep 15"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_may_not_be_made_is_asked_for()
    {
        var run = await Script.RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Script.Parameters, "-y"], "", ("FAILS", "az group create"));

        Assert.Equal((1, "az group create"), (run.Code, Script.Steps.Last()));
        Assert.Contains("Ask whoever owns the subscription to make it", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("az", "Install it: https://learn.microsoft.com/cli/azure/install-azure-cli")]
    [InlineData("curl", "Install it with your system's package manager.")]
    [InlineData("dotnet", "Install the .NET SDK 10")]
    [InlineData("node", "Install Node.js 20")]
    public async Task A_tool_that_is_missing_is_named_with_where_to_get_it(string tool, string advice)
    {
        Script.Remove(tool);

        var run = await Script.DeployAsync();

        Assert.Equal(1, run.Code);
        Assert.Contains($"({tool})".Replace("(curl)", "curl", StringComparison.Ordinal), run.Errors, StringComparison.Ordinal);
        Assert.Contains(advice, run.Errors, StringComparison.Ordinal);
        Assert.Empty(Script.Calls);
    }

    [Theory]
    [InlineData("2.60.9", 1)]
    [InlineData("2.61.0", 0)]
    [InlineData("2.100.0", 0)]
    public async Task An_azure_cli_that_is_too_old_is_to_be_upgraded(string version, int code)
    {
        var run = await Script.RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Script.Parameters, "--dry-run"], "", ("AZ_VERSION", version));

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 1, run.Errors.Contains("Run: az upgrade", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_region_without_the_runtime_is_refused_unless_the_app_has_a_machine_of_its_own()
    {
        string[] dryRun = ["-g", "kpi", "-l", "ukwest", "-p", Script.Parameters, "--dry-run"];

        var flex = await Script.RunAsync(dryRun, "", ("RUNTIMES", "0"));
        await File.WriteAllTextAsync(Script.Parameters, Dedicated, TestContext.Current.CancellationToken);
        var dedicated = await Script.RunAsync(dryRun, "", ("RUNTIMES", "0"));

        Assert.Equal((1, 0), (flex.Code, dedicated.Code));
        Assert.Contains("(runtime 'custom') in ukwest", flex.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_of_which_azure_says_nothing_is_tried()
    {
        var run = await Script.RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Script.Parameters, "-y"], "", ("FAILS", "list-flexconsumption-runtimes"));

        Assert.Equal(0, run.Code);
        Assert.Contains("Azure does not say whether Flex Consumption is to be had in uksouth.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dry_run_changes_nothing(bool isRepeated)
    {
        if (isRepeated) await Script.DeployAsync();

        var run = await Script.DeployAsync("--dry-run");

        Assert.Equal(0, run.Code);
        Assert.All(Script.Steps, step => Assert.Contains(step, ThatChangeNothing));
        Assert.Equal(isRepeated, Script.Steps.Contains("az deployment group what-if"));
    }

    [Theory]
    [InlineData("y\n", 0)]
    [InlineData("n\n", 1)]
    [InlineData("\n", 1)]
    [InlineData("", 1)]   // a script, which has nobody to ask
    public async Task Nothing_is_changed_before_somebody_says_so(string answer, int code)
    {
        var run = await Script.RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Script.Parameters, "--package", Script.Package], answer);

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 1, run.Errors.Contains("Nothing was changed.", StringComparison.Ordinal));
        Assert.Equal(code == 1, Script.Steps.All(ThatChangeNothing.Contains));
    }

    [Theory]
    [InlineData("blob upload")]
    [InlineData("az rest")]
    public async Task What_azure_needs_a_while_for_is_tried_again(string step)
    {
        var run = await Script.RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Script.Parameters, "-y"], "", ("FAILS", step), ("FAILURES", "3"));

        Assert.Equal(0, run.Code);
        Assert.Equal(3, Script.Calls.Count(call => call == "sleep 15"));
        Assert.Contains("Not yet, which is usual after a change, so this is tried for ten minutes: ERROR: told to fail", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_is_tried_only_when_it_says_that_it_is_well()
    {
        Script.UnwellFor = 2;

        var run = await Script.DeployAsync();

        Assert.Equal(0, run.Code);
        Assert.Equal(["az functionapp restart", "sleep 15", "sleep 15"], Script.Steps.SkipWhile(step => step != "az functionapp restart").Take(3));
    }

    [Fact]
    public async Task The_former_program_is_not_taken_for_the_new_one()
    {
        Script.FormerFor = 2;

        var run = await Script.DeployAsync();

        Assert.Equal((0, 2), (run.Code, Script.Calls.Count(call => call == "sleep 15")));
        Assert.Contains("it is the former program that answers", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_does_not_say_which_release_it_is_is_well_when_any_is_and_the_script_says_so()
    {
        Script.FormerFor = int.MaxValue;

        var run = await Script.DeployAsync("--package", Script.Package);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("The package does not say which release it is, so the answer may be the former program's.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_azure_remembers_of_the_vault_is_read_anew_before_the_app_starts_again()
    {
        await Script.RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Script.Parameters, "-y"], "", ("VAULT", "kpi-vault"));

        var calls = Script.Calls.Where(call => call.StartsWith("az rest", StringComparison.Ordinal) || call.StartsWith("az functionapp restart", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, calls.Count);
        Assert.Contains("/sites/kpi-example/syncfunctiontriggers?", calls[0], StringComparison.Ordinal);
        Assert.Contains("/sites/kpi-example/config/configreferences/appsettings/refresh?api-version=2022-03-01", calls[1], StringComparison.Ordinal);
        Assert.StartsWith("az functionapp restart", calls[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_that_is_not_read_anew_does_not_stop_a_deployment()
    {
        var run = await Script.RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Script.Parameters, "-y"], "", ("VAULT", "kpi-vault"), ("FAILS", "configreferences"));

        Assert.Equal(0, run.Code);
        Assert.Contains("Azure did not read the vault kpi-vault anew.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kpi-vault")]
    public async Task An_app_that_does_not_get_well_where_there_is_a_vault_may_lack_its_secret(string vault)
    {
        Script.UnwellFor = int.MaxValue;

        var run = await Script.RunAsync(["-g", "kpi", "-l", "uksouth", "-p", Script.Parameters, "-y"], "", ("VAULT", vault));

        Assert.Equal(1, run.Code);
        Assert.Equal(vault != "", run.Errors.Contains("What to do: Without its secret the app does not start", StringComparison.Ordinal));
        Assert.Equal(vault != "", run.Errors.Contains("KPI_MAIL_SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_app_that_does_not_get_well_is_not_called_deployed()
    {
        Script.UnwellFor = int.MaxValue;

        var run = await Script.DeployAsync();

        Assert.Equal((1, 40), (run.Code, Script.Calls.Count(call => call == "sleep 15")));
        Assert.Contains("The requested URL returned error: 503", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Open it, signed in as an operator", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Deployed:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say with -g which resource group", "-l", "uksouth")]
    [InlineData("Say with -l which region", "-g", "kpi")]
    [InlineData("-p needs a value after it.", "-g", "kpi", "-p")]
    [InlineData("--force is no option of this command.", "-g", "kpi", "--force")]
    public async Task A_command_that_is_not_understood_is_answered_with_how_it_is_used(string problem, params string[] arguments)
    {
        var run = await Script.RunAsync(arguments);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(problem, run.Errors, StringComparison.Ordinal);
        Assert.Contains("Usage: infra/azure/deploy.sh -g RESOURCE_GROUP -l LOCATION", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Script.Calls);
    }

    [Theory]
    [InlineData("-p", "no.bicepparam", "There is no file no.bicepparam.")]
    [InlineData("--package", "no.zip", "There is no package no.zip.")]
    public async Task A_file_that_is_not_there_is_named(string option, string file, string problem)
    {
        var run = await Script.DeployAsync(option, file);

        Assert.Equal(1, run.Code);
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
        Assert.Empty(Script.Calls);
    }

    [Fact]
    public async Task The_script_is_one_that_shellcheck_finds_nothing_in()
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo("shellcheck", [Repository.PathTo("infra", "azure", "deploy.sh")]) { RedirectStandardOutput = true, UseShellExecute = false })!;   // null for shell verbs only
        }
        catch (Win32Exception)
        {
            Assert.Skip("shellcheck is not installed (apt-get install shellcheck).");
            return;
        }

        using (process) Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
