using System.Collections.Immutable;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>Where a row of headings has the columns that are looked for.</summary>
internal sealed class HeaderMatch
{
    private readonly Headings _headings;
    private readonly ImmutableArray<SoughtColumn> _columns;
    private readonly ImmutableArray<ImmutableArray<int>> _places;

    private HeaderMatch(Headings headings, ImmutableArray<SoughtColumn> columns)
    {
        (_headings, _columns) = (headings, columns);
        Headings = [.. headings.Texts];
        _places = PlacesOf(headings, columns);
        Positions = [.. _places.Select(places => places.DefaultIfEmpty(-1).First())];
        LastRead = Positions.DefaultIfEmpty(-1).Max();
        Columns = [.. columns.Select((sought, i) => Positions[i] < 0 ? sought.Column : InUnit(sought.Column, headings.Columns[Positions[i]]))];
    }

    public long Row => _headings.Row;

    /// <summary>Whether headings were put together from two rows.</summary>
    public bool IsOfTwoRows => _headings.Columns.Any(column => column.Length > 1);

    /// <summary>All headings of the row, with single spaces.</summary>
    public ImmutableArray<string> Headings { get; }

    /// <summary>The columns, in the units that the headings state.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>For each column its place in the row, from 0; -1 where it is absent.</summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>How many columns have a heading, or stand before one that has.</summary>
    public int Width => Headings.Length;

    /// <summary>The place of the last column that is read.</summary>
    public int LastRead { get; }

    /// <summary>Whether a column that is read is headed by a day whose month comes first: <c>Date (mm/dd/yyyy)</c>.</summary>
    public bool IsMonthFirst => Positions.Any(place => place >= 0 && _headings.Columns[place][0].Unit is HeadingUnit.MonthFirst);

    /// <summary>The place in the row of a column, by its own place in the layout; -1 where it is absent or there is none.</summary>
    public int PositionOf(int slot) => slot < 0 ? -1 : Positions[slot];

    /// <summary>The heading of a column as it stands in the file, by the column's place in the layout.</summary>
    public string HeadingOf(int slot) => Positions[slot] < 0 ? Columns[slot].Heading : Headings[Positions[slot]];

    public IEnumerable<Column> Missing => Columns.Where((column, i) => !column.Optional && Positions[i] < 0);

    public int Matched => Positions.Count(position => position >= 0);

    public int RequiredMatched => Columns.Where((column, i) => !column.Optional && Positions[i] >= 0).Count();

    /// <summary>Whether at least half of the required columns are there, so that this is probably what was meant.</summary>
    public bool IsClose => RequiredMatched > 0 && RequiredMatched * 2 >= Columns.Count(column => !column.Optional);

    /// <summary>The same where lengths of time whose heading states no unit are in this one; itself where there are none, or they are already.</summary>
    public HeaderMatch WithTimesIn(DurationUnit unit)
    {
        var other = new HeaderMatch(_headings, [.. _columns.Select(sought => sought.Column.Type is ColumnType.Duration ? sought with { Column = sought.Column with { Unit = unit } } : sought)]);
        return other.Columns.SequenceEqual(Columns) ? this : other;
    }

    public static HeaderMatch Of(Headings headings, ImmutableArray<SoughtColumn> columns) => new(headings, columns);

    /// <summary>A column found twice could be read from either place, so neither is taken.</summary>
    public void ReportRepeated(ProblemList problems)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (_places[i] is not { Length: > 1 } places) continue;
            var names = Words.All([.. places.Select(place => $"\"{Headings[place]}\"")]);
            problems.Add(new(Row, Headings[places[0]], "", $"The column is there more than once: {names}.", $"one column headed {Heading(Columns[i])}"));
        }
    }

    public void ReportMissing(ProblemList problems)
    {
        foreach (var column in Missing)
        {
            // A heading that nothing reads may be anything, even somebody's name; only one that is like what is missing is quoted.
            var sought = WordsOf([column.Heading, .. column.Synonyms]).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var near = Headings.Where((heading, place) => !Positions.Contains(place) && WordsOf([heading]).Any(sought.Contains)).Select(heading => $"\"{heading}\"").ToList();
            problems.Add(new(Row, column.Heading, "", $"The column is missing.{(near.Count == 0 ? "" : $" There is {Words.All(near)}, which is not the same.")}", $"a column headed {Heading(column)}"));
        }
    }

    private static IEnumerable<string> WordsOf(IEnumerable<string> headings)
    {
        const int shortest = 4;   // "of" and "the" are everywhere
        return headings.SelectMany(heading => heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length >= shortest && word.All(char.IsLetter));
    }

    private static string Heading(Column column) => Words.Either([column.Heading, .. column.Synonyms]);

    /// <summary>
    /// A heading that is the same but for its unit is taken where no other is the same altogether, and where no other column is headed so:
    /// "Abandoned" is not "Abandoned (%)" where both are looked for.
    /// </summary>
    private static ImmutableArray<ImmutableArray<int>> PlacesOf(Headings headings, ImmutableArray<SoughtColumn> columns)
    {
        var exact = columns.Select(column => Places(headings, heading => column.Texts.Any(text => text.Key == heading.Key))).ToList();
        var taken = exact.SelectMany(places => places).ToHashSet();
        return
        [
            .. columns.Select((column, i) => exact[i].IsEmpty
                ? [.. Places(headings, heading => column.Texts.Any(text => IsSameButForUnit(column.Column, text, heading))).Where(place => !taken.Contains(place))]
                : exact[i]),
        ];
    }

    /// <summary>The places whose heading fits in full; where none does, those where the lower of two rows alone fits.</summary>
    private static ImmutableArray<int> Places(Headings headings, Func<HeadingText, bool> fits)
    {
        var places = Enumerable.Range(0, headings.Columns.Length).ToList();
        ImmutableArray<int> full = [.. places.Where(place => fits(headings.Columns[place][0]))];
        return full.IsEmpty ? [.. places.Where(place => headings.Columns[place].Skip(1).Any(fits) && headings.IsNeutral(place))] : full;
    }

    private static bool IsSameButForUnit(Column column, HeadingText wanted, HeadingText found) => wanted.Base == found.Base && wanted.Base.Length > 0 && column.Type switch
    {
        ColumnType.Duration => found.Unit is HeadingUnit.None or HeadingUnit.Seconds or HeadingUnit.Minutes or HeadingUnit.Hours or HeadingUnit.Clock or HeadingUnit.MinutesAndSeconds or HeadingUnit.HoursAndMinutes,
        ColumnType.Percent => found.Unit is HeadingUnit.None or HeadingUnit.Percent && wanted.Unit is HeadingUnit.None or HeadingUnit.Percent,
        ColumnType.Number or ColumnType.WholeNumber => found.Unit is HeadingUnit.None or HeadingUnit.Count or HeadingUnit.Pounds && wanted.Unit is not HeadingUnit.Percent,
        _ => found.Unit is HeadingUnit.None or HeadingUnit.Day or HeadingUnit.MonthFirst or HeadingUnit.HoursAndMinutes or HeadingUnit.Clock or HeadingUnit.MinutesAndSeconds && wanted.Unit is HeadingUnit.None or HeadingUnit.Day,
    };

    private static Column InUnit(Column column, ImmutableArray<HeadingText> heading) => column.Type is not ColumnType.Duration ? column : heading[0].Unit switch
    {
        HeadingUnit.Seconds => column with { Unit = DurationUnit.Seconds },
        HeadingUnit.Minutes => column with { Unit = DurationUnit.Minutes },
        HeadingUnit.Hours => column with { Unit = DurationUnit.Hours },
        HeadingUnit.Clock => column with { IsClock = true },
        HeadingUnit.MinutesAndSeconds => column with { IsClock = true, IsMinutesAndSeconds = true },
        HeadingUnit.HoursAndMinutes => column with { IsClock = true, TwoPartsAreHours = true },
        _ => column,
    };
}
