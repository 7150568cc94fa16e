using System.Collections.Immutable;
using System.Text;

namespace KpiPapers.Exports;

/// <summary>A column that is read, and what its cells must be. Other columns of a file are never looked at.</summary>
public sealed record Column
{
    /// <summary>What the feed calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Its heading in the file; case and spaces do not matter.</summary>
    public required string Heading { get; init; }

    /// <summary>Other headings under which it comes.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>What its cells hold.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>What a bare number of a duration counts, unless the heading in the file says otherwise.</summary>
    public DurationUnit Unit { get; init; }

    /// <summary>The words of a choice; empty for any other type.</summary>
    public ImmutableArray<string> Values
    {
        get;
        init => (field, ValueBytes) = (value, [.. value.Select(Encoding.UTF8.GetBytes)]);
    } = [];

    /// <summary>Whether the column may be absent, and its cells blank.</summary>
    public bool Optional { get; init; }

    /// <summary>The smallest number allowed.</summary>
    public decimal? Min
    {
        get;
        init => (field, LeastWhole) = (value, value is { } min ? Whole(decimal.Ceiling(min)) : long.MinValue);
    }

    /// <summary>The largest number allowed.</summary>
    public decimal? Max
    {
        get;
        init => (field, MostWhole) = (value, value is { } max ? Whole(decimal.Floor(max)) : long.MaxValue);
    }

    /// <summary>The name of a column that this one never exceeds in the same row, as abandoned calls never exceed those offered.</summary>
    public string? AtMost { get; init; }

    /// <summary>The name of the column of whose total this one states the share in per cent; it is only checked, as papers compute their own.</summary>
    public string? ShareOf { get; init; }

    /// <summary>What this column states in per cent of the same row; it is only checked, as papers compute their own. Null for none.</summary>
    public RowShare? PercentOf { get; init; }

    /// <summary>Whether cells may be blank although the column must be there; of a choice they may also say N/A and the like.</summary>
    internal bool MayBeBlank { get; init; }

    /// <summary>Whether its cells must have a time, because rows are told apart by it.</summary>
    internal bool NeedsTime { get; init; }

    /// <summary>Whether a length of time in two parts is hours and minutes, as a heading with hh:mm says, rather than minutes and seconds.</summary>
    internal bool TwoPartsAreHours { get; init; }

    /// <summary>Whether its heading says that lengths of time have colons, as mm:ss does, so that a number with decimals is none.</summary>
    internal bool IsClock { get; init; }

    /// <summary>Whether its heading says minutes and seconds, so that hours are odd.</summary>
    internal bool IsMinutesAndSeconds { get; init; }

    /// <summary>Whether a unit in words may follow the number, as in 138 seconds; whoever uses the number checks it.</summary>
    internal bool MayHaveUnit { get; init; }

    /// <summary>The smallest whole number allowed.</summary>
    internal long LeastWhole { get; private init; } = long.MinValue;

    /// <summary>The largest whole number allowed.</summary>
    internal long MostWhole { get; private init; } = long.MaxValue;

    /// <summary>The words of a choice in UTF-8.</summary>
    internal ImmutableArray<byte[]> ValueBytes { get; private init; } = [];

    internal bool AllowsBlank => Optional || MayBeBlank;

    /// <summary>Whether it holds words, which may name a site or a row.</summary>
    public bool IsWords => Type is ColumnType.Text or ColumnType.Choice;

    /// <summary>Whether it holds numbers that can be added up and ranked, as percentages cannot.</summary>
    public bool IsAmount => Type is ColumnType.Number or ColumnType.WholeNumber;

    private static long Whole(decimal number) => (long)decimal.Clamp(number, long.MinValue, long.MaxValue);

    internal const string NumberTypes = "number, wholeNumber, percent or duration";

    /// <summary>Whether it holds numbers or durations.</summary>
    internal bool IsNumber => IsAmount || Type is ColumnType.Percent or ColumnType.Duration;

    /// <summary>Whether it says when: a day, a month or a quarter.</summary>
    internal bool IsPeriod => Type is ColumnType.Date or ColumnType.DateTime or ColumnType.Month or ColumnType.Quarter;
}

/// <summary>A share that a row states of itself.</summary>
/// <param name="Part">The name of the column above the line.</param>
/// <param name="Whole">The name of the column below the line.</param>
public sealed record RowShare(string Part, string Whole);
