using System.Collections.Immutable;
using KpiPapers.Domain.Calendar;
using static KpiPapers.Domain.Tests.Calendar.YearEvent;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>What happens in the year 2020/21 of an invented council with two papers.</summary>
internal static class TheYear
{
    public const string NotRun = "Thu 13 Aug 2020";
    public const string RunTwice = "Tue 20 Oct 2020";

    private const string Housing = "housing-and-community";
    private const string Finance = "finance";

    /// <summary>Customer Services owe figures to both papers; the lead officer of finance owes figures too.</summary>
    public static ImmutableArray<PaperStanding> Papers { get; } =
    [
        .. Meetings(Housing, "people", ["Wed 3 Jun 2020", "Wed 2 Sep 2020", "Wed 4 Nov 2020", "Wed 27 Jan 2021"],
            new(OutstandingKind.Figure, "customer-services", "CSU10", "calls"),
            new(OutstandingKind.Figure, "childrens-services", "P01a", "attendances"),
            new(OutstandingKind.Listing, "communications", "top posts", "posts"),
            new(OutstandingKind.Text, "theatre", "theatre's text", "narratives")),
        .. Meetings(Finance, "revenues", ["Tue 28 Apr 2020", "Tue 8 Sep 2020", "Tue 10 Nov 2020", "Tue 9 Feb 2021"],
            new(OutstandingKind.Figure, "revenues", "FIN01", "figures"),
            new(OutstandingKind.Figure, "payroll", "FIN02", "figures"),
            new(OutstandingKind.Figure, "customer-services", "FIN03", "calls")),
    ];

    public static ImmutableArray<YearEvent> Events { get; } =
    [
        // Easter, and a deadline so soon after the quarter that only one reminder is left. One figure is late, another red.
        In("Thu 2 Apr 2020", Finance, "FIN01"),
        Red("Mon 6 Apr 2020", Finance, "FIN02", "payroll"),
        In("Wed 15 Apr 2020", Finance, "comment on FIN02"),
        In("Fri 17 Apr 2020", Finance, "FIN03"),

        // Everything in time and signed off, so issued early.
        In("Mon 4 May 2020", Housing, "CSU10", "P01a"),
        In("Thu 7 May 2020", Housing, "top posts"),
        In("Thu 14 May 2020", Housing, "theatre's text"),
        SignedOff("Mon 18 May 2020", Housing),

        // Both papers at once. A correction takes a figure away again. The timer does not run on the day after the housing deadline.
        In("Mon 3 Aug 2020", Housing, "P01a"),
        In("Fri 7 Aug 2020", Housing, "top posts"),
        TakenAway("Mon 10 Aug 2020", Housing, new(OutstandingKind.Figure, "childrens-services", "June of P01a", "attendances")),
        In("Wed 12 Aug 2020", Housing, "June of P01a"),
        In("Fri 14 Aug 2020", Finance, "FIN01", "FIN02"),
        Red("Mon 17 Aug 2020", Housing, "CSU10", "customer-services"),
        In("Tue 18 Aug 2020", Housing, "theatre's text"),
        In("Wed 19 Aug 2020", Finance, "FIN03"),
        In("Fri 21 Aug 2020", Housing, "comment on CSU10"),

        // Signed off while a text was lacking; the text lapses the sign-off. Payroll never answers. The timer runs twice on one day.
        In("Mon 5 Oct 2020", Housing, "CSU10", "P01a", "top posts"),
        In("Wed 7 Oct 2020", Finance, "FIN01"),
        SignedOff("Tue 20 Oct 2020", Housing),
        In("Tue 20 Oct 2020", Finance, "FIN03"),
        In("Wed 21 Oct 2020", Housing, "theatre's text"),
        SignedOff("Thu 22 Oct 2020", Housing),

        // Christmas. Corrected after it was signed off, signed off again. Finance has everything before anybody had to be asked.
        Red("Tue 5 Jan 2021", Housing, "CSU10", "customer-services"),
        In("Wed 6 Jan 2021", Finance, "FIN01", "FIN02", "FIN03"),
        In("Thu 7 Jan 2021", Housing, "P01a", "top posts"),
        In("Wed 13 Jan 2021", Housing, "comment on CSU10", "theatre's text"),
        SignedOff("Thu 14 Jan 2021", Housing),
        Corrected("Thu 14 Jan 2021", Housing, "P01a"),
        SignedOff("Thu 14 Jan 2021", Finance),
    ];

    private static IEnumerable<PaperStanding> Meetings(string paper, string lead, string[] meetings, params Outstanding[] items) =>
        from meeting in meetings.Index()
        let dates = PaperDates.Of(Quarter.Of(2019, 4).Add(meeting.Index), Day.Of(meeting.Item), EnglandAndWales.Holidays)
        select new PaperStanding(paper, lead, dates) { Outstanding = [.. items] };
}
