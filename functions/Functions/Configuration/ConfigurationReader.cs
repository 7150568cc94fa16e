using System.Collections.Immutable;
using KpiPapers.Exports;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Functions.Configuration;

/// <summary>Reads a set of configuration files as strictly as an export: all its problems, or a set in which every reference holds.</summary>
internal static class ConfigurationReader
{
    public const string IndicatorsFile = "indicators.csv";
    public const string RecipientsFile = "recipients.csv";
    public const string BankHolidaysFile = "bank-holidays.csv";

    /// <summary>What is expected where somebody is named.</summary>
    public const string RecipientId = $"an id that stands in {RecipientsFile}";

    /// <param name="files">The set.</param>
    /// <param name="wasInForce">
    /// Whether it was found right before: by a release, perhaps, that did not ask for a paper's services, or whether its meetings' days can be
    /// kept. It works all the same.
    /// </param>
    public static ConfigRead<ConfigurationSet> Read(ConfigurationFiles files, bool wasInForce = false)
    {
        var problems = new List<ConfigProblem>();

        var indicators = Required(files, IndicatorsFile, IndicatorCatalogue.Read, problems);
        var recipients = Required(files, RecipientsFile, RecipientList.Read, problems);
        var holidays = files.ByPath.ContainsKey(BankHolidaysFile) ? Required(files, BankHolidaysFile, BankHolidayList.Read, problems) : BankHolidayList.Shipped;
        var feeds = Folder(files, "feeds/").Select(file => Keep(Feed.Read(file.Key, file.Value), problems)).OfType<Feed>().ToImmutableArray();
        var papers = Folder(files, "papers/")
            .Select(file => Paper(file.Key, wasInForce && indicators is not null ? FirstRelease.WithServices(file.Value, indicators) : file.Value, problems))
            .OfType<(string File, PaperDefinition Paper)>().ToImmutableArray();
        problems.AddRange(files.ByPath.Keys.Where(path => !IsKnown(path)).Select(path =>
            Problem(path, "", "Nothing reads a file of this name.", "indicators.csv, recipients.csv, bank-holidays.csv, feeds/*.json or papers/*.json")));

        if (indicators is null || recipients is null || holidays is null || problems.Count > 0) return new(null, [.. problems]);

        problems.AddRange(feeds.SelectMany(feed => feed.Check(indicators, recipients)));
        problems.AddRange(Feed.CheckTogether(feeds));
        problems.AddRange(papers.SelectMany(paper => PaperReferences.Check(paper.File, paper.Paper, indicators, recipients, feeds)));
        problems.AddRange(PaperReferences.CheckTogether(papers));
        if (!wasInForce) problems.AddRange(papers.SelectMany(paper => PaperDays.Check(paper.File, paper.Paper, holidays)));
        problems.AddRange(indicators.All.Where(indicator => indicator.Owner is { } owner && recipients.Find(owner) is null)
            .Select(indicator => Problem(IndicatorsFile, "Owner", $"{indicator.Owner}, the owner of {indicator.Code}, is not a recipient.", RecipientId)));
        if (recipients.Find(ConfigurationSet.Team) is null)
            problems.Add(Problem(RecipientsFile, "Recipient", $"There is no recipient \"{ConfigurationSet.Team}\".",
                $"a row \"{ConfigurationSet.Team}\": where files that no feed recognises are answered"));
        if (feeds.IsEmpty) problems.Add(Problem("feeds/", "", "There is no feed.", "at least one file feeds/*.json"));
        if (problems.Count > 0) return new(null, [.. problems]);

        return new(
            new ConfigurationSet
            {
                Hash = files.Hash,
                Indicators = indicators,
                Recipients = recipients,
                BankHolidays = holidays,
                Feeds = feeds,
                Papers = [.. papers.Select(paper => paper.Paper)],
            },
            []);
    }

    private delegate ConfigRead<T> Reader<T>(string fileName, ReadOnlySpan<byte> content) where T : class;

    private static T? Required<T>(ConfigurationFiles files, string path, Reader<T> read, List<ConfigProblem> problems) where T : class
    {
        if (files.ByPath.TryGetValue(path, out var content)) return Keep(read(path, content), problems);
        problems.Add(Problem(path, "", "The file is missing.", $"a file {path}"));
        return null;
    }

    private static T? Keep<T>(ConfigRead<T> read, List<ConfigProblem> problems) where T : class
    {
        problems.AddRange(read.Problems);
        return read.Value;
    }

    private static (string File, PaperDefinition Paper)? Paper(string path, byte[] content, List<ConfigProblem> problems)
    {
        var (definition, found) = PaperDefinitionReader.Read(content);
        problems.AddRange(found.Select(problem => Problem(path, problem.Property, problem.Wrong, problem.Expected)));
        return definition is null ? null : (path, definition);
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Folder(ConfigurationFiles files, string folder) =>
        files.ByPath.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(".json", StringComparison.Ordinal));

    private static bool IsKnown(string path) =>
        path is IndicatorsFile or RecipientsFile or BankHolidaysFile
        || ((path.StartsWith("feeds/", StringComparison.Ordinal) || path.StartsWith("papers/", StringComparison.Ordinal))
            && path.EndsWith(".json", StringComparison.Ordinal));

    public static ConfigProblem Problem(string file, string column, string wrong, string expected) =>
        new(file, new CellProblem(0, column, "", wrong, expected));
}
