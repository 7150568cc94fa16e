using System.Text.Json.Serialization;

namespace KpiPapers.Domain;

/// <summary>
/// A quarter of the financial year, which starts on 1 April: 2020/21 Q2 is July to September 2020.
/// The year of a local authority ends on 31 March (Local Government Act 1888, section 73).
/// </summary>
[JsonConverter(typeof(QuarterJson))]
public sealed record Quarter : IComparable<Quarter>
{
    internal const int FirstYear = 1900;
    internal const int LastYear = 2999;

    private Quarter(int startYear, int number) => (StartYear, Number) = (startYear, number);

    /// <summary>The calendar year in which the financial year starts: 2020 for 2020/21.</summary>
    public int StartYear { get; }

    /// <summary>1 (April to June) to 4 (January to March).</summary>
    public int Number { get; }

    /// <summary>The first day of the quarter, for instance 1 July 2020.</summary>
    public DateOnly FirstDay => new DateOnly(StartYear, 4, 1).AddMonths((Number - 1) * 3);

    /// <summary>The last day of the quarter, on which the target in force is looked up.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The quarter before this one.</summary>
    public Quarter Previous => Add(-1);

    /// <summary>The same quarter of the financial year before.</summary>
    public Quarter SameQuarterLastYear => Add(-4);

    /// <summary>Makes a quarter from the year in which its financial year starts and its number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 4, or the year not 1900 to 2999.</exception>
    public static Quarter Of(int startYear, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        return new(startYear, number);
    }

    /// <summary>The quarter that a day falls in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before April 1900 or after March 3000.</exception>
    public static Quarter Containing(DateOnly day)
    {
        var april = day.AddMonths(-3);   // shifts April to January, so the calendar does the rest
        return Of(april.Year, (april.Month + 2) / 3);
    }

    /// <summary>The quarter a number of quarters later, or earlier when negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none from 1900/01 Q1 to 2999/00 Q4.</exception>
    public Quarter Add(int quarters)
    {
        var index = (StartYear * 4) + Number - 1 + quarters;
        return Of(index / 4, (index % 4) + 1);
    }

    /// <summary>Reads a quarter in any of the ways that council papers write it; see <see cref="QuarterText"/>.</summary>
    /// <exception cref="FormatException">The text is not a quarter, or could mean more than one; the message says which.</exception>
    public static Quarter Parse(string text) =>
        QuarterText.TryRead(text, out var quarter, out var problem) ? quarter : throw new FormatException(problem);

    /// <inheritdoc/>
    public int CompareTo(Quarter? other) =>
        other is null ? 1 : (StartYear, Number).CompareTo((other.StartYear, other.Number));

    /// <summary>The one form that the product stores and prints in tables: <c>2020/21 Q2</c>.</summary>
    public override string ToString() => $"{StartYear}/{(StartYear + 1) % 100:00} Q{Number}";

    /// <summary>Whether one quarter is before another.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    /// <summary>Whether one quarter is after another.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    /// <summary>Whether one quarter is before another or the same.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one quarter is after another or the same.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;
}
