using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Periods;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Feeds;

/// <summary>
/// Judges what stands above headings that are enough by themselves. Words that the feed uses of the column say nothing new, and a period is looked
/// for in all lines above; <c>Last year</c> makes other figures of the column, and of <c>Outbound</c> nobody knows.
/// </summary>
internal static class GroupsAbove
{
    /// <summary>Reports groups with which a feed's columns are others, and warns of those with which they may be.</summary>
    public static IEnumerable<CellProblem> Report(HeadingGroups groups, HeaderMatch match, Feed feed, ProblemList problems)
    {
        var warnings = new List<CellProblem>();
        var numbers = feed.Columns.Select((column, slot) => (Column: column, Place: match.Positions[slot])).Where(one => one.Place >= 0 && one.Column.IsNumber)
            .GroupBy(one => groups.Texts[one.Place]).Where(group => group.Key.Length > 0);
        foreach (var group in numbers.OrderBy(group => group.Min(one => one.Place)))
        {
            var isAnother = RowLabels.BeginsAnother(group.Key);
            if (group.All(one => IsKnown(group.Key, one.Column, feed)) || (!isAnother && SaysNothing(group.Key))) continue;
            var headings = Words.All([.. group.Select(one => one.Place).Order().Select(place => $"\"{match.Headings[place]}\"")]);
            if (isAnother)
                problems.Add(new(groups.Row, "", group.Key, $"This stands above {headings}, so these columns hold other figures than those that are read here.",
                    "the figures themselves, under headings with nothing else above them"));
            else
                warnings.Add(new(groups.Row, "", group.Key, $"This stands above {headings}, but only the row below it is read.",
                    "nothing above the headings that makes other figures of their columns"));
        }
        return warnings;
    }

    private static bool SaysNothing(string group) => RowLabels.Of(group) is RowLabel.Note || PeriodSource.InTitle([group]).Count > 0;

    private static bool IsKnown(string group, Column column, Feed feed)
    {
        var known = column.Synonyms.Append(column.Heading).Append(feed.Title).SelectMany(Keys).ToHashSet();
        return Keys(group).All(known.Contains);
    }

    /// <summary>Words as they are compared, without the sign of the plural.</summary>
    private static IEnumerable<string> Keys(string text) =>
        text.Split(' ').Where(word => !HeadingGroups.IsNeutral(word)).Select(word => HeadingText.Of(word).Key.TrimEnd('s'));
}
