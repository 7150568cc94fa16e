using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KpiPapers.Functions.Web;

namespace KpiPapers.Functions.Tests.House.Deployment;

/// <summary>What the deployment guide says must be so.</summary>
public sealed partial class TheAzureReadMe
{
    private static readonly string Text = File.ReadAllText(Repository.PathTo("infra", "azure", "README.md"));

    [Fact]
    public void Every_parameter_is_explained()
    {
        var parameters = Parameter().Matches(File.ReadAllText(Repository.PathTo("infra", "azure", "main.bicep"))).Select(match => match.Groups["name"].Value).ToList();

        Assert.NotEmpty(parameters);
        Assert.All(parameters, name => Assert.Contains($"`{name}`", Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_forged_sign_in_that_is_tried_is_one_that_the_app_would_fall_for()
    {
        var principal = ClientPrincipal.Read(Convert.ToBase64String(Encoding.UTF8.GetBytes(Forgery().Match(Text).Groups["json"].Value)));

        Assert.Contains($"{SignIn.PrincipalHeader}: ", Text, StringComparison.Ordinal);
        Assert.Contains(RehearseQuarterEnd.RehearseQuarterEnd.Pattern, Text, StringComparison.Ordinal);
        Assert.Equal(("aad", "nobody@example.org"), (principal?.Provider, principal?.Email));
        Assert.Contains(SignedInUser.Operator, principal!.Roles);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("costs.md")]
    public void Links_into_the_repository_lead_somewhere(string file) => PageLinks.LeadSomewhere(Repository.PathTo("infra", "azure"), file);

    /// <summary>Once an app has a role, Entra ID assigns nobody without one.</summary>
    [Fact]
    public void There_is_a_role_for_operators_and_one_for_everybody_else()
    {
        var roles = JsonNode.Parse(AppRoles().Match(Text).Groups["json"].Value)!.AsArray();

        Assert.Equal([SignedInUser.Operator, "Reader"], roles.Select(role => (string?)role!["value"]));
        Assert.All(roles, role => Assert.True((bool?)role!["isEnabled"]));
        Assert.All(roles, role => Assert.Contains($"as *{(string?)role!["displayName"]}*", Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_removes_everything_removes_only_what_is_this_councils_and_knows_it_by_itself()
    {
        var commands = Text.Split("## Removing everything")[1].Split("```")[1];
        var set = Set().Matches(commands).Select(match => match.Groups["name"].Value);

        Assert.Equal(set.Order(StringComparer.Ordinal), Used().Matches(commands).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("list-deleted", commands, StringComparison.Ordinal);
        Assert.True(commands.IndexOf("VAULT=", StringComparison.Ordinal) < commands.IndexOf("az group delete", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^param (?<name>\w+) ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("^FORGED='(?<json>.+)'$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Forgery();

    [GeneratedRegex("--app-roles '(?<json>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AppRoles();

    [GeneratedRegex("^(?<name>[A-Z_]+)=", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Set();

    [GeneratedRegex(@"\$(?<name>[A-Z_]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();
}
