using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>
/// Papers of 2020/21 Q2 for the meeting on Wed 4 Nov 2020: figures by Thu 15 Oct, comments and texts by Thu 22 Oct, issued by Tue 27 Oct.
/// </summary>
internal static class APaper
{
    public const string Lead = "people";

    public static PaperStanding Of(string paper, string lead = Lead, string meeting = "Wed 4 Nov 2020") =>
        new(paper, lead, PaperDates.Of(Given.Quarter, Day.Of(meeting), EnglandAndWales.Holidays));

    /// <summary>With a draft, since something has usually come in.</summary>
    public static PaperStanding Lacking(params Outstanding[] items) => Of("housing-and-community") with { Outstanding = [.. items], HasDraft = true };

    public static Outstanding Figure(string owner, string what = "CSU10") => new(OutstandingKind.Figure, owner, what, "calls");

    public static Outstanding Comment(string owner, string what = "comment on CSU10") => new(OutstandingKind.Comment, owner, what, null);
}
