using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports.Feeds;

namespace KpiPapers.Exports;

/// <summary>One kind of export and how to read it: a file <c>feeds/*.json</c> of the configuration.</summary>
public sealed record Feed
{
    /// <summary>The file that it was read from, for messages.</summary>
    public required string FileName { get; init; }

    /// <summary>Its name in the ledger: small letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it: <c>Telephone calls, one row per call</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The id of the recipient who puts its files right.</summary>
    public required string Owner { get; init; }

    /// <summary>What its rows are.</summary>
    public required FeedKind Kind { get; init; }

    /// <summary>The ids of feeds that it may take figures over from.</summary>
    public ImmutableArray<string> Replaces { get; init; } = [];

    /// <summary>The columns that are read.</summary>
    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary>
    /// The name of the column that holds the day, month or quarter that a row belongs to; null unless <see cref="FeedKind.Rows"/> or
    /// <see cref="FeedKind.Listings"/>.
    /// </summary>
    public string? Day { get; init; }

    /// <summary>Where the period of a file is found whose rows do not say when; null where <see cref="Day"/> is given.</summary>
    public FeedPeriod? Period { get; init; }

    /// <summary>The rows that are read, where others are left out: all of these must hold; empty where every row is read.</summary>
    public ImmutableArray<Condition> Filter { get; init; } = [];

    /// <summary>Whether each day and site has one row, so that a second one is a slip; <see cref="FeedKind.Rows"/> only.</summary>
    public bool OneRowEach { get; init; }

    /// <summary>The row that states the totals of a listing; null where the rows are all there is.</summary>
    public Condition? Total { get; init; }

    /// <summary>The name of the column that holds the site, queue or account; null where the feed has none.</summary>
    public string? Dimension { get; init; }

    /// <summary>For how many months the files themselves are kept after they were dropped; null for always. Figures stay in any case.</summary>
    public int? KeepMonths { get; init; }

    /// <summary>What its rows come to; empty unless <see cref="FeedKind.Rows"/>.</summary>
    public ImmutableArray<FeedFigure> Figures { get; init; } = [];

    /// <summary>A column by its name; null when there is none, or no name.</summary>
    public Column? ColumnNamed(string? name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>How long the period of a row is, whether the row says when or the file as a whole.</summary>
    internal PeriodGrain Grain => Period?.Grain ?? ColumnNamed(Day)?.Type switch
    {
        ColumnType.Quarter => PeriodGrain.Quarter,
        ColumnType.Month => PeriodGrain.Month,
        _ => PeriodGrain.Day,
    };

    /// <summary>The day, month or quarter that a row belongs to, as people read it.</summary>
    /// <param name="day">The day, or the first day of the month or quarter.</param>
    public string PeriodOf(DateOnly day) => Grain switch
    {
        PeriodGrain.Quarter => $"{Quarter.Containing(day)}",
        PeriodGrain.Month => $"{day:MMMM yyyy}",
        _ => $"{day:d MMMM yyyy}",
    };

    /// <summary>The last day of the day, month or quarter that a row belongs to.</summary>
    internal DateOnly LastDayOf(DateOnly first) => Grain switch
    {
        PeriodGrain.Quarter => Quarter.Containing(first).LastDay,
        PeriodGrain.Month => first.AddMonths(1).AddDays(-1),
        _ => first,
    };

    /// <summary>An empty file of this feed: the headings that it reads, in order, as CSV that Excel opens as it is.</summary>
    public byte[] Template() => FeedTemplate.Write(this);

    /// <summary>A file of this feed with one row, as an officer would drop it.</summary>
    /// <param name="cells">The row's cells by the names of their columns; a column that is not named stays blank.</param>
    public byte[] FileOf(IReadOnlyDictionary<string, string> cells) => FeedTemplate.Write(this, cells);

    /// <summary>Reads a feed's definition and checks it by itself; unknown properties are problems.</summary>
    /// <param name="fileName">For messages.</param>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    public static ConfigRead<Feed> Read(string fileName, ReadOnlySpan<byte> json) => FeedJson.Read(fileName, json);

    /// <summary>Checks a feed against the other files of its configuration.</summary>
    /// <returns>What is wrong; empty when nothing is.</returns>
    public ImmutableArray<ConfigProblem> Check(IndicatorCatalogue indicators, RecipientList recipients) =>
        [.. FeedReferences.Check(this, indicators, recipients)];

    /// <summary>Checks feeds against each other: unique ids, one of kind narratives at most, and what they replace is there.</summary>
    /// <returns>What is wrong; empty when nothing is.</returns>
    public static ImmutableArray<ConfigProblem> CheckTogether(ImmutableArray<Feed> feeds) => [.. FeedReferences.CheckTogether(feeds)];
}
