namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>A table of every day of a year, which a person has read and found right.</summary>
public sealed class AYearOfTwoPapers
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Calendar", "Approved");

    [Fact]
    public void Every_day_of_a_year_is_as_approved()
    {
        var approved = File.ReadAllLines(Path.Combine(Folder, "2020-21.txt"));
        var printed = YearTable.Print(Day.Of("Wed 1 Apr 2020"), Day.Of("Wed 31 Mar 2021")).TrimEnd('\n').Split('\n');
        var proposed = Path.Combine(Folder, "2020-21.proposed.txt");
        File.WriteAllLines(proposed, printed);

        for (var number = 0; number < Math.Max(approved.Length, printed.Length); number++)
        {
            var (before, now) = (approved.ElementAtOrDefault(number), printed.ElementAtOrDefault(number));
            Assert.True(
                before == now,
                $"Line {number + 1} is the first that differs.\napproved: {before}\nnow:      {now}\n"
                + $"Is {proposed} the table to approve as Approved/2020-21.txt?");
        }
    }
}
