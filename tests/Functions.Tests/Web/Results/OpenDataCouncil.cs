using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Local;

namespace KpiPapers.Functions.Tests.Web.Results;

/// <summary>A council with a paper of P01a and CSU10, another in Part II of CSU10 and CSU11, and figures of two quarters.</summary>
public sealed class OpenDataCouncil : IAsyncLifetime
{
    private Azurite? _azurite;

    internal string ConnectionString => _azurite!.ConnectionString;   // set before any test runs

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync(null, CancellationToken.None);
        await CouncilAccount.PrepareAsync(ConnectionString, Config());
        await using var app = new App(ConnectionString);
        await app.TakeAsync("quarters.csv", Csv.Figures(
            "P01a,2020/21 Q2,2158,", "P01a,2020/21 Q1,0,", "CSU10,2020/21 Q2,138.126,", "CSU11,2020/21 Q2,6.4,", "CSU12,2020/21 Q2,303,"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
    }

    private static ImmutableDictionary<string, string> Config()
    {
        var exempt = JsonNode.Parse(CouncilConfig.SmallPaper[$"papers/{CouncilConfig.Paper}.json"])!;
        exempt["paper"] = CouncilConfig.ExemptPaper;
        exempt["indicators"] = new JsonArray("CSU10", "CSU11");
        exempt["cover"]!["part"] = "II";
        exempt["cover"]!["partReason"] = "It names a contractor (paragraph 3).";
        return CouncilConfig.SmallPaper.SetItem($"papers/{CouncilConfig.ExemptPaper}.json", exempt.ToJsonString());
    }
}
