using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KpiPapers.Functions.Tests.House;

/// <summary>What the README says must be so.</summary>
public sealed partial class TheReadMe
{
    private static readonly string Text = File.ReadAllText(Repository.PathTo("README.md"));

    [Fact]
    public void Its_links_into_the_repository_lead_somewhere() =>
        Assert.All(
            Link().Matches(Text).Select(link => link.Groups["to"].Value).Where(to => !to.StartsWith("https://", StringComparison.Ordinal)),
            to => Assert.True(Path.Exists(Repository.PathTo(to)), $"README.md links to {to}, which is not there."));

    [Fact]
    public void Every_setting_is_documented()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Repository.PathTo("functions", "Storage", "names.json")))!["settings"]!.AsObject();

        Assert.All(settings, setting => Assert.Contains($"`{setting.Value}`", Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_two_commands_name_things_that_are_there()
    {
        Assert.Contains("dotnet run --project infra/local\ndotnet test\n", Text, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Repository.PathTo("infra", "local"), "*.csproj"));
        Assert.Single(Directory.EnumerateFiles(Repository.Root, "*.sln"));
    }

    [Fact]
    public void It_is_read_in_one_sitting() => Assert.True(Text.Split('\n').Length < 150);

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
