using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Calendar;
using KpiPapers.Functions.Mail;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>Reminders, as somebody who owes things gets them, and as a lead officer does.</summary>
internal static class Reminders
{
    private static readonly Quarter Q2 = Quarter.Of(2020, 2);

    private static readonly Outstanding Figure = new(OutstandingKind.Figure, "customer-services", "CSU10 – Calls: average wait, August and September", "calls");
    private static readonly Outstanding Comment = new(OutstandingKind.Comment, "customer-services", "CSU11 – Calls: abandoned (red): comment and action", "commentary");

    public static Letter Owner { get; } = new ChaserLetter(
        [Paper(Chased(Figure, new(2020, 10, 13)), Chased(Comment, new(2020, 10, 20)))],
        (_, item) => item.Item.Kind is OutstandingKind.Comment
            ? new("Sheet with the figures, for your words", new("https://kpi.example.org/api/sheets/2020-10-12/p/2020-21-q2/commentary-2020-21-q2.csv?t=a_b-c"))
            : new("Empty template of “Telephone calls, one row per call”", new("https://kpi.example.org/api/sheets/2020-10-12/templates/calls.csv?t=a_b-c")),
        id => id,
        new("https://kpi.example.org/api/files")).Write();

    public static Letter Lead { get; } = new ChaserLetter(
        [Paper(Chased(Figure, new(2020, 10, 13)) with { IsEscalated = true })], (_, _) => null, _ => "Team Leader, Customer Services", new("https://kpi.example.org/api/files")).Write();

    private static ChasedItem Chased(Outstanding item, DateOnly deadline) => new("p", Q2, item, deadline, IsEscalated: false);

    private static ChasedPaper Paper(params ImmutableArray<ChasedItem> items) =>
        new(Definition, new(Q2, new(2020, 10, 13), new(2020, 10, 20), new(2020, 10, 27), new(2020, 11, 4)), items);

    private static PaperDefinition Definition => new()
    {
        Paper = "p",
        Title = "Quarterly performance report",
        Council = "Wendlebury Vale Borough Council",
        Committee = "Housing Committee",
        Cover = null!,   // no part of a mail
        Services = [],
        Indicators = [],
        Recipients = [],
        Meetings = [],
    };
}
