using System.Text;
using System.Text.RegularExpressions;
using KpiPapers.Domain;

namespace KpiPapers.Acceptance;

/// <summary>"Your own indicator", carried out as the README of the seeds says: CSV and JSON only, and the paper has the new row.</summary>
public sealed partial class TheTutorial
{
    private const string PaperFile = "config/papers/housing-and-community-2020-21.json";

    private static readonly string ReadMe = File.ReadAllText(Path.Combine(Product.Seeds, "README.md"));

    [Fact]
    public async Task A_new_indicator_with_a_new_kind_of_export_stands_in_the_paper()
    {
        var folder = Directory.CreateTempSubdirectory("kpi-papers-tutorial-");
        try
        {
            var config = CopyTo(folder, "config");
            File.AppendAllText(Path.Combine(config, "indicators.csv"), Block("config/indicators.csv"));
            File.WriteAllText(Path.Combine(config, "feeds/compliments.json"), Block("config/feeds/compliments.json"));
            var paper = Path.Combine(folder.FullName, PaperFile);
            File.WriteAllText(paper, IndicatorsLine().Replace(File.ReadAllText(paper), _ => Block(PaperFile)));

            await using var product = await Product.StartAsync(configFolder: config);
            await product.DropAsync("compliments-2020-21-q2.csv", Encoding.UTF8.GetBytes(Block("exports/compliments-2020-21-q2.csv")));
            await product.FinishAsync();

            var content = await PdfContent.ReadAsync(await product.PaperAsync(Quarter.Of(2020, 2)), TestContext.Current.CancellationToken);
            var row = Assert.Single(content, part => part.Role == "TR" && part.Texts.Count == 7 && part.Texts[0].StartsWith("COM01 –", StringComparison.Ordinal));
            var promised = Promise().Match(ReadMe).Groups;
            Assert.Equal($"{promised["value"].Value} {promised["above"].Value} / {promised["below"].Value} Target: 90%", row.Texts[1]);
            Assert.StartsWith(promised["colour"].Value, row.Texts[4], StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_file_that_it_names_is_there()
    {
        var named = FileName().Matches(ReadMe).Select(file => file.Groups["path"].Value).Where(path => !path.Contains('*') && !path.Contains("compliments")).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(
            File.Exists(Path.Combine(Product.Seeds, path)) || path.EndsWith("achievements-2020-21-q1.docx", StringComparison.Ordinal), path));
    }

    private static string CopyTo(DirectoryInfo folder, string name)
    {
        var from = Path.Combine(Product.Seeds, name);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder.FullName, name, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);   // below the folder, so it has one
            File.Copy(file, to);
        }
        return Path.Combine(folder.FullName, name);
    }

    /// <summary>The block right after the sentence that asks for it and ends with a colon.</summary>
    private static string Block(string path) =>
        Regex.Match(ReadMe, $@"^[^\n]*`{Regex.Escape(path)}`[^\n]*:\n\n```[a-z]+\n(?<block>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, TimeSpan.FromSeconds(1))
            is { Success: true } match ? match.Groups["block"].Value : throw new InvalidDataException($"The README has no block for {path}.");

    [GeneratedRegex(@"COM01, (?<value>[0-9.]+%), (?<above>[0-9]+) of (?<below>[0-9]+), (?<colour>[a-z]+)\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Promise();

    [GeneratedRegex("^  \"indicators\": .*\n", RegexOptions.Multiline, 1000)]
    private static partial Regex IndicatorsLine();

    [GeneratedRegex(@"`(?<path>(config|exports)/[^`/]+(/[^`/]+)*\.[a-z]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
