using System.Collections.Immutable;
using System.Text;
using KpiPapers.Exports.Tests.Corpus;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>In a file with totals of every column of figures, no single digit can change unnoticed.</summary>
public sealed class TotalsCatchEveryDigit
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_digit_of_counts_and_their_total_that_changes_is_noticed(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(1, 6).Select(day => (Day: day, Offered: random.Next(300, 2000), Abandoned: random.Next(0, 300))).ToList();
        var text = "Split/Skill,Interval start,ACD calls,Aban calls,Avg speed ans\n"
            + string.Concat(rows.Select(row => $"Benefits,0{row.Day}/07/2020 09:00,{row.Offered},{row.Abandoned},30\n"))
            + $"Total,,{rows.Sum(row => row.Offered)},{rows.Sum(row => row.Abandoned)},30\n";

        await CheckAsync(text, columns: [2, 3]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_digit_of_counts_with_sub_totals_that_changes_leaves_the_figures_or_is_noticed(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("Playground,Session date,Children attending\n");
        var all = 0;
        foreach (var playground in new[] { "Meadow Lane", "Quarry Wood" })
        {
            var counts = Enumerable.Range(0, 4).Select(_ => random.Next(1, 300)).ToList();
            foreach (var (count, place) in counts.Select((count, place) => (count, place))) text.Append($"{playground},0{place + 1}/07/2020,{count}\n");
            text.Append($"{playground} Total,,{counts.Sum()}\n");
            all += counts.Sum();
        }
        text.Append($"Grand total,,\"{all:#,##0}\"\n");

        await CheckAsync($"{text}", columns: [2]);
    }

    [Theory]
    [InlineData("0{0}/07/2020,100,80,20,{1}\n", "Total,400,320,80,{0}\n")]
    public async Task Any_digit_of_waits_that_are_added_up_is_noticed(string row, string total)
    {
        int[] waits = [118, 204, 75, 160];
        var text = "Date,Call total,Answered calls,Abandoned calls,Average wait time\n"
            + string.Concat(waits.Select((wait, place) => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, place + 1, wait)))
            + string.Format(System.Globalization.CultureInfo.InvariantCulture, total, waits.Sum());

        await CheckAsync(text, columns: [1, 2, 3, 4]);
    }

    /// <summary>Changes each digit of the columns into each other one, a digit at a time.</summary>
    private static async Task CheckAsync(string text, ImmutableArray<int> columns)
    {
        var original = Assert.IsType<ExportRead.Accepted>(await CorpusFolder.ReadTextAsync("counts.csv", text));
        var refused = 0;
        foreach (var place in Places(text, columns))
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (text[place] == digit) continue;
                var changed = $"{text[..place]}{digit}{text[(place + 1)..]}";
                var read = await CorpusFolder.ReadTextAsync("counts.csv", changed);
                if (read is ExportRead.Accepted accepted) Assert.True(original.Entries.SequenceEqual(accepted.Entries), changed);
                else refused++;
            }

        Assert.InRange(refused, 100, int.MaxValue);
    }

    private static IEnumerable<int> Places(string text, ImmutableArray<int> columns)
    {
        var (column, isQuoted) = (0, false);
        for (var place = text.IndexOf('\n', StringComparison.Ordinal); place < text.Length; place++)
        {
            isQuoted ^= text[place] == '"';
            if (text[place] == '\n') column = 0;
            else if (text[place] == ',' && !isQuoted) column++;
            else if (char.IsAsciiDigit(text[place]) && columns.Contains(column)) yield return place;
        }
    }
}
