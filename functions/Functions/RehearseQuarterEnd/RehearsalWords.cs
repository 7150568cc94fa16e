using KpiPapers.Domain;
using KpiPapers.Domain.Calendar;
using KpiPapers.Functions.Configuration;

namespace KpiPapers.Functions.RehearseQuarterEnd;

/// <summary>What a day has due, as sentences.</summary>
internal static class RehearsalWords
{
    public static IEnumerable<string> Of(DateOnly day, DueWork due, ConfigurationSet configuration)
    {
        yield return $"Rehearsal of {day:dddd d MMMM yyyy}, as things stand now. Nothing was sent and nothing was changed.";
        if (due is { Issues.IsEmpty: true, Chasers.IsEmpty: true, Week: null }) yield return "Nothing would be due.";
        foreach (var issue in due.Issues)
            yield return $"{Title(issue.Paper, issue.Quarter)} would be issued: {(issue.Reason is IssueReason.PublicationDay ? "its publication date has come" : "everything is in, and it is signed off")}.";
        foreach (var chaser in due.Chasers)
        {
            yield return $"{configuration.RoleOf(chaser.Recipient)} would be reminded of:";
            foreach (var item in chaser.Items)
                yield return $"- {item.Item.What}, for {Title(item.Paper, item.Quarter)}, by {item.Deadline:d MMMM yyyy}{(item.IsEscalated ? $"; owed by {configuration.RoleOf(item.Item.Owner)}" : "")}";
        }
        if (due.Week is { } monday)
            yield return $"{configuration.RoleOf(ConfigurationSet.Team)} would be told of the week from {monday.AddDays(-7):d MMMM} to {monday.AddDays(-1):d MMMM yyyy}, unless nothing happened in it.";

        string Title(string paper, Quarter quarter) => configuration.Paper(paper, quarter)?.TitleOf(quarter) ?? $"{paper} {quarter}";
    }
}
