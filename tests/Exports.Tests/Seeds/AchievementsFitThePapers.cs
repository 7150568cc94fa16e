using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>The achievements of each quarter are about the services of that year's paper, all of them and in its order.</summary>
public sealed partial class AchievementsFitThePapers
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void As_a_spreadsheet() => AssertFit("2018-19", SeedRows.Kept("achievements-2018-19-q2.csv").Select(row => row["Service"]).Distinct());

    [Theory]
    [InlineData("2019-20")]
    [InlineData("2020-21")]
    public void As_Markdown(string year)
    {
        var text = File.ReadAllText(Path.Combine(SeedFolder.Path, "exports", $"achievements-{year}-q2.md"));

        AssertFit(year, Heading().Matches(text).Select(heading => heading.Groups["words"].Value).Skip(1));
    }

    [Fact]
    public void As_a_Word_document_with_bullets_and_bold_words()
    {
        using var written = new WrittenSeeds();
        using var package = ZipFile.OpenRead(written.PathTo("achievements-2020-21-q1.docx"));
        using var part = package.GetEntry("word/document.xml")!.Open();
        var paragraphs = XDocument.Load(part).Descendants(Word + "p").ToList();

        AssertFit("2020-21", Styled("Heading1").Skip(1).Select(paragraph => paragraph.Value));
        Assert.Equal(24, Styled("ListBullet").Count());
        Assert.Equal("Quarter: 2020/21 Q1", paragraphs[2].Value);
        Assert.Contains(paragraphs, paragraph => paragraph.Descendants(Word + "b").Any());
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.Value.Length == 0 || paragraph.Value.Contains("**", StringComparison.Ordinal));

        IEnumerable<XElement> Styled(string style) =>
            paragraphs.Where(paragraph => paragraph.Descendants(Word + "pStyle").Any(name => name.Attribute(Word + "val")?.Value == style));
    }

    private static void AssertFit(string year, IEnumerable<string> sections)
    {
        using var paper = JsonDocument.Parse(File.ReadAllText(Path.Combine(SeedFolder.Path, $"config/papers/housing-and-community-{year}.json")));

        Assert.Equal(
            paper.RootElement.GetProperty("services").EnumerateArray().Select(service => service.GetString()),
            sections.Where(section => section != "Performance"));
    }

    // A number that an officer typed is no part of the service's name.
    [GeneratedRegex(@"^# (?:[0-9]+\. )?(?<words>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
