using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.House.Deployment;

public sealed class WhatIsDeployed
{
    [Fact]
    public async Task The_compiler_has_nothing_to_complain_of() =>
        Assert.All(await Deployed.AllAsync(), deployed => Assert.Empty(deployed.Complaints));

    [Fact]
    public async Task Everything_that_the_code_keeps_things_in_is_made_and_nothing_else()
    {
        var deployed = await Deployed.FlexAsync();

        Assert.Equal(Names.Containers.All.Order(StringComparer.Ordinal), deployed.InDataAccount("blobServices/containers").Order(StringComparer.Ordinal));
        Assert.Equal(
            Names.Queues.All.Concat(Names.Queues.All.Select(Names.QueueNames.PoisonOf)).Order(StringComparer.Ordinal),
            deployed.InDataAccount("queueServices/queues").Order(StringComparer.Ordinal));
        Assert.Equal(Names.Tables.All.Order(StringComparer.Ordinal), deployed.InDataAccount("tableServices/tables").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_host_keeps_its_own_things_in_another_account_than_the_data() =>
        Assert.All(await Deployed.AllAsync(), deployed => Assert.All(
            deployed.AppSettings.Where(setting => setting.Key.StartsWith("AzureWebJobsStorage__", StringComparison.Ordinal)),
            setting => Assert.DoesNotContain(Deployed.NameOf(deployed.DataAccount), setting.Value, StringComparison.Ordinal)));

    [Fact]
    public async Task No_account_has_a_key_that_opens_it_or_anything_that_is_open_to_all()
    {
        foreach (var deployed in await Deployed.AllAsync())
        {
            Assert.All(deployed.Of("Microsoft.Storage/storageAccounts"), account =>
            {
                Assert.False((bool?)account["properties"]!["allowSharedKeyAccess"]);
                Assert.False((bool?)account["properties"]!["allowBlobPublicAccess"]);
                Assert.Equal("TLS1_2", (string?)account["properties"]!["minimumTlsVersion"]);
                Assert.True((bool?)account["properties"]!["supportsHttpsTrafficOnly"]);
            });
            Assert.All(deployed.Of("Microsoft.Storage/storageAccounts/blobServices/containers"), container => Assert.Equal("None", (string?)container["properties"]!["publicAccess"]));
            Assert.All(deployed.Of("Microsoft.Insights/components"), component => Assert.True((bool?)component["properties"]!["DisableLocalAuth"]));
            Assert.All(deployed.Of("Microsoft.KeyVault/vaults"), vault => Assert.True((bool?)vault["properties"]!["enableRbacAuthorization"]));
            Assert.All(deployed.Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies"), policy => Assert.False((bool?)policy["properties"]!["allow"]));
            Assert.All(deployed.Of("Microsoft.Storage/storageAccounts/localUsers"), user => Assert.False((bool?)user["properties"]!["hasSshPassword"]));
            Assert.True((bool?)deployed.App["properties"]!["httpsOnly"]);
        }
    }

    [Fact]
    public async Task What_is_deleted_or_written_over_by_mistake_can_be_brought_back()
    {
        var deployed = await Deployed.FlexAsync();
        var blobs = deployed.Of("Microsoft.Storage/storageAccounts/blobServices").Single(service => Deployed.NameOf(service).StartsWith("kpidata", StringComparison.Ordinal))["properties"]!;

        Assert.False((bool?)deployed.DataAccount["properties"]!["isHnsEnabled"]);   // with it there are no versions
        Assert.True((bool?)blobs["isVersioningEnabled"]);
        Assert.Equal(30, (int?)blobs["deleteRetentionPolicy"]!["days"]);
        Assert.Equal(30, (int?)blobs["containerDeleteRetentionPolicy"]!["days"]);
        Assert.Contains(deployed.Of("Microsoft.Authorization/locks"), found => ((string)found["id"]!).Contains(Deployed.NameOf(deployed.DataAccount), StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_rule_of_the_account_takes_away_a_file_that_a_figure_rests_on()
    {
        var rules = Assert.Single((await Deployed.FlexAsync()).Of("Microsoft.Storage/storageAccounts/managementPolicies"))["properties"]!["policy"]!["rules"]!.AsArray();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Equal(["snapshot", "version"], rule!["definition"]!["actions"]!.AsObject().Select(action => action.Key).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task What_is_dropped_into_the_inbox_and_nothing_else_is_announced_on_the_queue_that_receives_it()
    {
        var deployed = await Deployed.FlexAsync();
        var events = Assert.Single(deployed.Of("Microsoft.EventGrid/systemTopics/eventSubscriptions"))["properties"]!;
        var destination = events["deliveryWithResourceIdentity"]!["destination"]!["properties"]!;
        var receiver = FunctionFolder.All.Single(function => function.Name == "ReceiveUpload").Trigger;

        Assert.Equal($"/blobServices/default/containers/{Names.Containers.Inbox}/blobs/", (string?)events["filter"]!["subjectBeginsWith"]);
        Assert.Equal(["Microsoft.Storage.BlobCreated"], events["filter"]!["includedEventTypes"]!.AsArray().Select(type => (string?)type));
        Assert.Equal((string?)receiver["queueName"], (string?)destination["queueName"]);
        Assert.Equal((string?)deployed.DataAccount["id"], (string?)destination["resourceId"]);
        Assert.Equal(-1, (int?)destination["queueMessageTimeToLiveInSeconds"]);
    }

    /// <summary>Each of these in a Flex app's siteConfig has Azure refuse the whole deployment.</summary>
    [Theory]
    [InlineData("ftpsState")]
    [InlineData("linuxFxVersion")]
    [InlineData("alwaysOn")]
    [InlineData("use32BitWorkerProcess")]
    [InlineData("netFrameworkVersion")]
    public async Task Flex_consumption_is_sent_nothing_that_it_refuses(string setting)
    {
        foreach (var deployed in await Deployed.AllAsync())
        {
            var isFlex = deployed.App["properties"]!["functionAppConfig"] is not null;
            Assert.False(isFlex && deployed.App["properties"]!["siteConfig"]!.AsObject().ContainsKey(setting));
        }
    }

    [Fact]
    public async Task A_machine_of_ones_own_takes_no_file_by_ftp() =>
        Assert.Equal("Disabled", (string?)(await Deployed.DedicatedAsync()).App["properties"]!["siteConfig"]!["ftpsState"]);

    [Fact]
    public async Task The_program_is_a_custom_handler_on_Linux_wherever_it_is_hosted()
    {
        var flex = await Deployed.FlexAsync();
        var dedicated = await Deployed.DedicatedAsync();

        Assert.Equal("custom", (string?)flex.App["properties"]!["functionAppConfig"]!["runtime"]!["name"]);
        Assert.Equal("custom", dedicated.AppSettings["FUNCTIONS_WORKER_RUNTIME"]);
        Assert.Null(dedicated.App["properties"]!["functionAppConfig"]);
        Assert.True((bool?)dedicated.App["properties"]!["siteConfig"]!["alwaysOn"]);   // timers sleep with the machine
        Assert.All(new[] { flex, dedicated }, deployed => Assert.True((bool?)Assert.Single(deployed.Of("Microsoft.Web/serverfarms"))["properties"]!["reserved"]));   // Linux
    }

    [Fact]
    public async Task Mailed_links_need_no_sign_in_and_a_sign_in_is_one_of_the_councils_own_and_no_secret()
    {
        var auth = Assert.Single((await Deployed.FlexAsync()).Of("Microsoft.Web/sites/config"))["properties"]!;
        var entra = auth["identityProviders"]!["azureActiveDirectory"]!;

        Assert.Equal(["https://kpi-exampleshire.azurewebsites.net"], auth["login"]!["allowedExternalRedirectUrls"]!.AsArray().Select(url => (string?)url));
        Assert.Equal("AllowAnonymous", (string?)auth["globalValidation"]!["unauthenticatedClientAction"]);
        Assert.Equal(["azureActiveDirectory"], auth["identityProviders"]!.AsObject().Select(provider => provider.Key));
        Assert.Equal(["clientId", "openIdIssuer"], entra["registration"]!.AsObject().Select(part => part.Key).Order(StringComparer.Ordinal));
        Assert.Contains("00000000-0000-0000-0000-00000000000a", (string?)entra["registration"]!["openIdIssuer"], StringComparison.Ordinal);   // the tenant deployed to
        Assert.Equal([Deployed.SignIn, $"api://{Deployed.SignIn}"], entra["validation"]!["allowedAudiences"]!.AsArray().Select(audience => (string?)audience));
    }

    [Fact]
    public async Task What_a_council_did_not_ask_for_is_not_deployed()
    {
        var deployed = await Deployed.LeastAsync();

        Assert.Empty(deployed.Of("Microsoft.Web/sites/config"));
        Assert.Empty(deployed.Of("Microsoft.Consumption/budgets"));
        Assert.Empty(deployed.Of("Microsoft.KeyVault/vaults"));
        Assert.Empty(deployed.Of("Microsoft.App/jobs"));
        Assert.Single((await Deployed.FlexAsync()).Of("Microsoft.Consumption/budgets"));
        Assert.Empty((await Deployed.FlexAsync()).Of("Microsoft.Communication/communicationServices"));
    }

    [Fact]
    public async Task A_vault_is_named_only_where_there_is_one() =>
        Assert.All(await Deployed.AllAsync(), deployed => Assert.Equal(
            deployed.Of("Microsoft.KeyVault/vaults").Select(Deployed.NameOf).SingleOrDefault(""),
            (string?)deployed.Outputs["vaultName"]));

    [Fact]
    public async Task What_comes_out_is_names_and_addresses() =>
        Assert.Equal(
            ["appName", "appUrl", "dataAccount", "packageAccount", "packageContainer", "packageName", "sftpHostName", "vaultName"],
            (await Deployed.FlexAsync()).Outputs.Select(output => output.Key).Order(StringComparer.Ordinal));
}
