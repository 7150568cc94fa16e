using System.Text;
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
    public void Links_into_the_repository_lead_somewhere(string file) =>
        Assert.All(
            Link().Matches(File.ReadAllText(Repository.PathTo("infra", "azure", file))).Select(link => link.Groups["to"].Value).Where(to => !to.StartsWith("https://", StringComparison.Ordinal)),
            to => Assert.True(Path.Exists(Repository.PathTo("infra", "azure", to)), $"infra/azure/{file} links to {to}, which is not there."));

    [GeneratedRegex(@"^param (?<name>\w+) ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("^FORGED='(?<json>.+)'$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Forgery();

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
