using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Collecting;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Feeds;

/// <summary>Checks that a column's definition makes sense in its feed.</summary>
internal static class ColumnRules
{
    public static void Check(Feed feed, int place, ProblemList problems)
    {
        var column = feed.Columns[place];
        if (column.Name == FeedJson.Rows) Wrong("name", column.Name, "This word stands for the number of rows.", "another name");
        if (Before().Any(other => other.Name == column.Name)) Wrong("name", column.Name, "Another column has this name.", "a name of its own");
        foreach (var heading in Headings(column).Where(heading => Before().SelectMany(Headings).Any(other => other.Key == heading.Key)))
            Wrong("heading", heading.Text, "Another column has this heading.", "a heading of its own");
        foreach (var heading in Headings(column).GroupBy(heading => heading.Key).Where(same => same.Count() > 1))
            Wrong("synonyms", heading.First().Text, "This heading is there twice.", "each heading once; capitals, spaces and signs do not matter");

        if (column.Type is ColumnType.Choice == column.Values.IsEmpty)
            Wrong("values", "", "A choice has values, and nothing else has.", "the words of a choice, or another type");
        if (!column.IsNumber && (column.Min ?? column.Max) is not null)
            Wrong(column.Min is null ? "max" : "min", "", "Only numbers have limits.", $"a column of type {Column.NumberTypes}");
        if (column.Min > column.Max) Wrong("max", $"{column.Max}", "The largest is less than the smallest.", $"{column.Min} or more");
        if (column.AtMost is not null && (!column.IsNumber || column.AtMost == column.Name || feed.ColumnNamed(column.AtMost) is not { IsNumber: true }))
            Wrong("atMost", column.AtMost, "A number can only be compared with another column of numbers.", $"the name of another column of type {Column.NumberTypes}");

        if (column.Unit is not DurationUnit.Seconds && column.Type is not ColumnType.Duration)
            Wrong("unit", $"{column.Unit}", "Only a duration has a unit.", "a column of type duration");
        if (column.PercentOf is { } share && (column.Type is not ColumnType.Percent || feed.Kind is not FeedKind.Rows
            || feed.ColumnNamed(share.Part) is not { IsAmount: true } || feed.ColumnNamed(share.Whole) is not { IsAmount: true }))
            Wrong("percentOf", $"{share.Part}, {share.Whole}", "Only a column of per cent in a feed of rows states a share of its row, and that of two columns of numbers.",
                "the names of two columns of type number or wholeNumber");

        if (column.ShareOf is not null && (column.Type is not ColumnType.Percent || feed.Kind is not FeedKind.Listings
            || feed.ColumnNamed(column.ShareOf) is not { IsAmount: true }))
            Wrong("shareOf", column.ShareOf, "Only a column of per cent in a listing states a share, and that of a column of numbers.", "the name of a column of type number or wholeNumber");

        if (feed.Kind is FeedKind.Rows or FeedKind.Listings) CheckInRows();
        else CheckFixed();

        void CheckInRows()
        {
            if (column.Type is ColumnType.Indicator)
                Wrong("type", $"{column.Type}", "Only ready-made figures have such a column.", "another type, or a feed of kind figures");
            if (column.Type is ColumnType.Quarter && column.Name != feed.Day)
                Wrong("type", $"{column.Type}", "Only the column that says when a row belongs may be a quarter.", "another type, or this column's name as the feed's day");
        }

        void CheckFixed()
        {
            var known = FixedColumns.Of(feed.Kind);
            var type = known.FirstOrDefault(candidate => candidate.Name == column.Name)?.Type;
            if (type is null) Wrong("name", column.Name, "This kind of feed has no such column.", Words.Either([.. known.Select(candidate => candidate.Name)]));
            else if (type != column.Type) Wrong("type", $"{column.Type}", $"The column {column.Name} has another type.", $"{type}");
            else if (column.Name == FixedColumns.State && !column.Values.SequenceEqual(FixedColumns.States, StringComparer.OrdinalIgnoreCase))
                Wrong("values", string.Join(", ", column.Values), "These are not the states of a figure.", string.Join(", ", FixedColumns.States));
        }

        IEnumerable<Column> Before() => feed.Columns.Take(place);

        void Wrong(string name, string value, string wrong, string expected) =>
            problems.Add(new(0, $"columns[{place}].{name}", value, wrong, expected));
    }

    private static IEnumerable<HeadingText> Headings(Column column) => column.Synonyms.Prepend(column.Heading).Select(HeadingText.Of);
}
