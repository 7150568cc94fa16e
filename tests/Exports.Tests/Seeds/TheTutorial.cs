using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>"Your own indicator", carried out as the README says: what it makes the reader type must work.</summary>
public sealed partial class TheTutorial
{
    private const string PaperFile = "config/papers/housing-and-community-2020-21.json";

    private static readonly string ReadMe = File.ReadAllText(Path.Combine(SeedFolder.Path, "README.md"));

    [Fact]
    public async Task The_new_indicator_has_the_figure_that_is_promised()
    {
        var indicators = Value(IndicatorCatalogue.Read("indicators.csv", Encoding.UTF8.GetBytes(Seed("config/indicators.csv") + Block("config/indicators.csv"))));
        var recipients = Value(RecipientList.Read("recipients.csv", Encoding.UTF8.GetBytes(Seed("config/recipients.csv"))));
        var feed = Value(Feed.Read("compliments.json", Encoding.UTF8.GetBytes(Block("config/feeds/compliments.json"))));
        Assert.Empty(feed.Check(indicators, recipients));

        using var export = new MemoryStream(Encoding.UTF8.GetBytes(Block("exports/compliments-2020-21-q2.csv")));
        var accepted = Assert.IsType<ExportRead.Accepted>(await new ExportReader([feed], indicators, papers: []).ReadAsync("compliments-2020-21-q2.csv", export, TestContext.Current.CancellationToken));
        var submission = new Submission("1", feed.Id, "compliments-2020-21-q2.csv", DateTimeOffset.UnixEpoch, "", accepted.Sha256, accepted.Rows);
        var indicator = indicators.Find("COM01")!;
        var quarter = Quarter.Of(2020, 2);
        var figure = QuarterLedger.Figure(indicator, quarter, accepted.Entries.Select(entry => new SubmittedEntry(entry, submission)));
        var result = Result.Of(indicator, quarter, figure);

        var (value, counts) = (indicator.Unit.Print(result.Figure.Value!.Value), $"{result.Figure.Numerator} of {result.Figure.Denominator}");
        Assert.Contains($"COM01, {value}, {counts}, {result.Judgement}".ToLowerInvariant(), ReadMe.ToLowerInvariant(), StringComparison.Ordinal);
        Assert.False(result.IsProvisional);
    }

    [Fact]
    public void The_paper_lists_the_new_indicator_after_those_it_had()
    {
        var before = Seed(PaperFile);
        var after = IndicatorsLine().Replace(before, _ => Block(PaperFile));

        Assert.NotEqual(before, after);
        Assert.Equal([.. Codes(before), "COM01"], Codes(after));
    }

    [Fact]
    public void Every_file_that_it_names_is_there()
    {
        var named = FileName().Matches(ReadMe).Select(file => file.Groups["path"].Value).Where(path => !path.Contains('*') && !path.Contains("compliments")).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(
            File.Exists(Path.Combine(SeedFolder.Path, path)) || path.EndsWith("achievements-2020-21-q1.docx", StringComparison.Ordinal), path));
    }

    private static string Seed(string path) => File.ReadAllText(Path.Combine(SeedFolder.Path, path));

    private static List<string?> Codes(string paper)
    {
        using var json = JsonDocument.Parse(paper);
        return [.. json.RootElement.GetProperty("indicators").EnumerateArray().Select(code => code.GetString())];
    }

    /// <summary>The block right after the sentence that asks for it and ends with a colon.</summary>
    private static string Block(string path) =>
        Regex.Match(ReadMe, $@"^[^\n]*`{Regex.Escape(path)}`[^\n]*:\n\n```[a-z]+\n(?<block>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, TimeSpan.FromSeconds(1))
            is { Success: true } match ? match.Groups["block"].Value : throw new InvalidDataException($"The README has no block for {path}.");

    private static T Value<T>(ConfigRead<T> read)
        where T : class
    {
        Assert.Empty(read.Problems);
        return Assert.IsType<T>(read.Value);
    }

    [GeneratedRegex("^  \"indicators\": .*\n", RegexOptions.Multiline, 1000)]
    private static partial Regex IndicatorsLine();

    [GeneratedRegex(@"`(?<path>(config|exports)/[^`/]+(/[^`/]+)*\.[a-z]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
