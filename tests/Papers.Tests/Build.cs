using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Listings;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Tests;

/// <summary>Papers and results in few words.</summary>
internal static class Build
{
    public static readonly Quarter Q2 = Quarter.Of(2020, 2);

    public const string Customers = "Customer Services", Theatre = "The Old Town Hall", Communications = "Communications";

    public static readonly Indicator Wait = new()
    {
        Code = "CSU10",
        Name = "Average wait",
        Service = "Customer Services",
        Objective = "Excellent performance",
        Unit = new Unit("seconds"),
        Polarity = Polarity.LowerIsBetter,
        Calculation = Calculation.MeanOfMonths,
        Targets = [new Target { From = new(2018, 4, 1), Value = 300 }],
    };

    public static readonly Indicator Abandoned = Wait with
    {
        Code = "CSU11",
        Name = "Abandoned calls",
        Unit = new Unit("%"),
        Calculation = Calculation.Share,
        Targets = [new Target { From = new(2018, 4, 1), Value = 20 }],
    };

    public static readonly Indicator Attendances = Wait with
    {
        Code = "P01a",
        Name = "Children at playgrounds",
        Service = "Children Services",
        Objective = "Community capacity",
        Unit = new Unit("attendances"),
        Polarity = Polarity.InfoOnly,
        Calculation = Calculation.Total,
        Targets = [],
    };

    public static PaperDefinition DefinitionOf(params Indicator[] indicators) => new()
    {
        Paper = "scrutiny",
        Title = "Quarterly performance report",
        Council = "Example Borough Council",
        Committee = "Scrutiny Committee",
        Cover = new CoverReport
        {
            Part = "I",
            Contact = "Portfolio Holder",
            ResponsibleOfficers = ["Assistant Director"],
            Purpose = "Monitoring",
            Recommendation = "That the report is noted.",
            CorporateObjectives = ["A modern council"],
            FinancialImplications = "None.",
            ValueForMoneyImplications = "None.",
            RiskImplications = "None.",
            EqualitiesImplications = "None.",
            HealthAndSafetyImplications = "None.",
            Consultees = "Team leaders",
        },
        Services = [Customers, Theatre, Communications],
        Indicators = [.. indicators.Select(indicator => indicator.Code)],
        Recipients = ["clerk"],
        Meetings = [new Meeting(Q2, new(2020, 11, 4))],
    };

    public static Result Result(this Indicator indicator, Quarter quarter, Figure figure, params Submission[] sources) =>
        Domain.Result.Of(indicator, quarter, new QuarterFigure(figure, [], [.. sources], IsProvisional: false));

    public static Figure Share(decimal numerator, decimal denominator) =>
        new(ValueState.Value, 100 * numerator / denominator, numerator, denominator);

    /// <summary>A paper as it is issued.</summary>
    public static Paper Compose(Indicator[] indicators, Result[] results, params Commentary[] comments)
    {
        var definition = DefinitionOf(indicators);
        return Issue.Final(PaperComposer.Compose(definition, definition.Meetings[0], new PaperInputs(indicators, results, comments.Select(Sent), [], [])), []);
    }

    /// <summary>Likewise.</summary>
    public static Paper Compose(PaperDefinition definition, SubmittedNarrative[] narratives, params QuarterListing[] listings) =>
        Issue.Final(PaperComposer.Compose(definition, definition.Meetings[0], new PaperInputs([Wait], [], [], narratives, listings)), []);

    public static Submission File(string name) => new(name, "feed", name, default, "", "aa11bb22cc33dd44", 12);

    private static SubmittedCommentary Sent(Commentary comment) => new(comment, File("comments.csv"));

    public static SubmittedNarrative Wrote(string section, params NarrativeBlock[] blocks) =>
        new(new("scrutiny", Q2, section, [.. blocks]), File($"{section}.docx"));

    public static NarrativeBlock Says(string text) => new NarrativeBlock.Paragraph([new TextRun(text)]);

    public static NarrativeBlock Bullets(params string[] items) =>
        new NarrativeBlock.Bullets([.. items.Select(item => ImmutableArray.Create(new TextRun(item)))]);

    public static PaperSection Section(this Paper paper, string heading) =>
        paper.Sections.Concat(paper.Sections.SelectMany(section => section.Parts)).Single(section => section.Heading == heading);

    /// <summary>The sections with numbers and the appendix: those that a council asks for, without what is added to every paper.</summary>
    public static ImmutableArray<PaperSection> Numbered(this Paper paper) => [.. paper.Sections.Where(section => section.Number.Length > 0)];

    /// <summary>The block of a kind, of which those sections have one.</summary>
    public static T The<T>(this Paper paper) where T : PaperBlock =>
        paper.Numbered().SelectMany(section => section.Blocks.Concat(section.Parts.SelectMany(part => part.Blocks))).OfType<T>().Single();

    /// <summary>What is printed line by line, with numbers and without the tables' rows.</summary>
    public static IEnumerable<string> Lines(this PaperSection section) =>
    [
        $"{section.Number} {section.Heading}",
        .. section.Blocks.SelectMany(block => block switch
        {
            PaperBlock.Paragraph paragraph => [$"{paragraph.Number} {Text(paragraph.Runs)}".Trim()],
            PaperBlock.SubHeading heading => [$"{heading.Number} {heading.Text}"],
            PaperBlock.Bullets bullets => bullets.Items.Select(item => $"- {Text(item)}"),
            PaperBlock.DataTable listing => [$"[{listing.Content.Title}]"],
            _ => [$"[{block.GetType().Name}]"],
        }),
        .. section.Parts.SelectMany(Lines),
    ];

    private static string Text(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Text));
}
