using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>The bank holidays as https://www.gov.uk/bank-holidays lists them.</summary>
internal static class EnglandAndWales
{
    public static BankHolidays Holidays { get; } = new(new[]
    {
        "Wed 1 Jan 2020", "Fri 10 Apr 2020", "Mon 13 Apr 2020", "Fri 8 May 2020", "Mon 25 May 2020",
        "Mon 31 Aug 2020", "Fri 25 Dec 2020", "Mon 28 Dec 2020",
        "Fri 1 Jan 2021", "Fri 2 Apr 2021", "Mon 5 Apr 2021", "Mon 3 May 2021", "Mon 31 May 2021",
        "Mon 30 Aug 2021", "Mon 27 Dec 2021", "Tue 28 Dec 2021",
        "Mon 3 Jan 2022", "Fri 15 Apr 2022", "Mon 18 Apr 2022", "Mon 2 May 2022", "Thu 2 Jun 2022",
        "Fri 3 Jun 2022", "Mon 29 Aug 2022", "Mon 19 Sep 2022", "Mon 26 Dec 2022", "Tue 27 Dec 2022",
    }.Select(Day.Of));
}
