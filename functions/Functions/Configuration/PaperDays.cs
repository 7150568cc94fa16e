using KpiPapers.Domain.Calendar;
using KpiPapers.Exports;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Functions.Configuration;

/// <summary>Checks that the days of a paper's meetings can be kept: each in its order, and the paper open to the public in time.</summary>
internal static class PaperDays
{
    public static IEnumerable<ConfigProblem> Check(string file, PaperDefinition paper, BankHolidays holidays)
    {
        for (var i = 0; i < paper.Meetings.Length; i++)
        {
            var dates = paper.DatesOf(paper.Meetings[i], holidays);
            foreach (var (key, wrong, expected) in Problems(paper.Meetings[i], dates, holidays))
                yield return ConfigurationReader.Problem(file, $"$.meetings[{i}].{key}", wrong, expected);
        }
    }

    private static IEnumerable<(string Key, string Wrong, string Expected)> Problems(Meeting meeting, PaperDates dates, BankHolidays holidays)
    {
        foreach (var year in new[] { meeting.Quarter.LastDay.Year, dates.Meeting.Year }.Distinct().Where(year => !holidays.Reach(year)))
        {
            yield return ("date", $"The bank holidays of {year} are not known, so working days cannot be counted.",
                $"a file {ConfigurationReader.BankHolidaysFile} (Date, Name) with all the years that meetings lie in");
            yield break;
        }
        var latest = PaperDates.LatestPublication(dates.Meeting, holidays);
        if (dates.Publication > latest)
            yield return ("publication", $"{Day(dates.Publication)} is too late: the paper would not be open to the public for {PaperDates.ClearDays} clear days before the meeting on {Day(dates.Meeting)}.",
                $"{Day(latest)} or earlier");
        if (dates.CommentaryDeadline > dates.Publication)
            yield return ("commentaryDeadline", $"{Day(dates.CommentaryDeadline)} is after the publication date, {Day(dates.Publication)}.", "a day not after the publication date");
        if (dates.DataDeadline > dates.CommentaryDeadline)
            yield return ("dataDeadline", $"{Day(dates.DataDeadline)} is after the commentary deadline, {Day(dates.CommentaryDeadline)}.", "a day not after the commentary deadline");
        if (dates.DataDeadline <= meeting.Quarter.LastDay)
            yield return (
                meeting.DataDeadline is null ? "date" : "dataDeadline",
                $"The data deadline, {Day(dates.DataDeadline)}, is not after the end of {meeting.Quarter}{(meeting.DataDeadline is null ? ": it is counted back from the meeting" : "")}.",
                $"a data deadline after {Day(meeting.Quarter.LastDay)}");
    }

    private static string Day(DateOnly day) => $"{day:d MMMM yyyy}";
}
