using System.Text.Json.Nodes;
using KpiPapers.Domain;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>
/// The configuration of the story: two papers for 2020/21 Q2 whose meeting is on 4 November 2020, so data by 15 October, comments by
/// 22 October, published on 27 October at the latest.
/// </summary>
internal static class StoryConfig
{
    public const string Housing = "housing-and-community";
    public const string Children = "children";
    public const string Team = "team";
    public const string Lead = "performance-lead";
    public const string CustomerServices = "customer-services";

    /// <summary>Signed in to the web pages: the lead officer, who is an operator as well.</summary>
    public const string LeadEmail = "performance.lead@wendlebury-vale.example.org";

    public static readonly Quarter Quarter = Quarter.Of(2020, 2);

    /// <summary>Who gets a draft, and who gets a final edition.</summary>
    public static readonly string[] Writers = [Team, Lead], Everybody = [Team, Lead, "committee-services", "portfolio-holder"];

    private static readonly string[] Files =
    [
        "indicators.csv", "recipients.csv", "feeds/calls.json", "feeds/figures.json", "feeds/narratives.json", "feeds/commentary.json", "feeds/signoffs.json",
    ];

    public static void Write(string folder)
    {
        foreach (var path in Files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);   // below the folder, so it has a parent
            File.Copy(Path.Combine(Product.Seeds, "config", path), file);
        }
        Directory.CreateDirectory(Path.Combine(folder, "papers"));
        Paper(folder, Housing, ["P01a", "CSU10", "CSU12"], "The Old Town Hall");
        Paper(folder, Children, ["P01a"], "Children Services and Community Safety Partnership");
    }

    private static void Paper(string folder, string id, string[] indicators, string service)
    {
        var paper = JsonNode.Parse(File.ReadAllText(Path.Combine(Product.Seeds, "config", "papers", $"{Housing}-2020-21.json")))!.AsObject();
        paper["paper"] = id;
        paper["title"] = $"Performance report: {id}";
        paper["indicators"] = new JsonArray([.. indicators.Select(code => JsonValue.Create(code))]);
        paper["services"] = new JsonArray(service);
        paper["tables"] = new JsonArray();
        paper["meetings"] = new JsonArray(new JsonObject { ["quarter"] = $"{Quarter}", ["date"] = "2020-11-04" });
        File.WriteAllText(Path.Combine(folder, "papers", $"{id}.json"), paper.ToJsonString());
    }
}
