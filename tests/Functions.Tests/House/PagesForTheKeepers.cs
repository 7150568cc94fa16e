using System.Text.RegularExpressions;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.House;

/// <summary>What those who keep an installation are told must be so.</summary>
public sealed partial class PagesForTheKeepers
{
    public static TheoryData<string> Pages => ["CHANGELOG.md", "data-protection.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_and_the_tests_that_they_name_are_there(string page)
    {
        var named = Named().Matches(TextOf(page)).Select(path => path.Groups["path"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(Path.Exists(Repository.PathTo(path)), $"{page} names {path}, which is not there."));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("runbook.md")]
    public void Their_links_into_the_repository_lead_somewhere(string page) => PageLinks.LeadSomewhere(Repository.PathTo("infra", "azure"), page);

    [Fact]
    public void The_newest_release_has_the_data_version_of_the_code() =>
        Assert.Equal($"{DataVersion.Current}", NewestRelease().Match(TextOf("CHANGELOG.md")).Groups["version"].Value);

    /// <summary>Where a release refuses what a newer one has written, it names this page and this heading.</summary>
    [Fact]
    public void What_a_refusal_names_is_there()
    {
        Assert.Contains("infra/azure/CHANGELOG.md says how, under Rolling back.", new NewerDataException("It", DataVersion.Current + 1).Message, StringComparison.Ordinal);
        Assert.Contains("\n## Rolling back\n", TextOf("CHANGELOG.md"), StringComparison.Ordinal);
    }

    private static string TextOf(string page) => File.ReadAllText(Repository.PathTo("infra", "azure", page));

    [GeneratedRegex(@"`(?<path>(?:functions|tests)/[^`*]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\| --- \| --- \| --- \|\n\| [^|]+ \| (?<version>[0-9]+) \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NewestRelease();
}
