using KpiPapers.Pdf.Layout;

namespace KpiPapers.Pdf.Tests;

public sealed class ColumnWidthTests
{
    [Fact]
    public void Widths_follow_the_weights()
    {
        Assert.Equal([100, 200, 300], ColumnWidths.Share(600, [new(1, 10, 20), new(2, 10, 20), new(3, 10, 20)]));
    }

    [Fact]
    public void A_column_gets_room_for_its_longest_word_from_the_others()
    {
        Assert.Equal([150, 225, 225], ColumnWidths.Share(600, [new(1, 10, 150), new(3, 10, 20), new(3, 10, 20)]));
    }

    [Fact]
    public void A_word_without_measure_does_not_starve_the_others()
    {
        Assert.Equal([300, 150, 150], ColumnWidths.Share(600, [new(1, 10, 9000), new(1, 10, 20), new(1, 10, 20)]).Select(width => Math.Round(width)));
    }

    [Fact]
    public void Words_that_cannot_all_have_their_room_give_way_alike()
    {
        Assert.Equal([30, 30, 30], ColumnWidths.Share(90, [new(1, 10, 60), new(1, 10, 60), new(1, 10, 60)]).Select(width => Math.Round(width)));
    }

    [Fact]
    public void Widths_always_add_up_and_hold_a_letter()
    {
        var random = new Random(1);
        for (var i = 0; i < 1000; i++)
        {
            var columns = Enumerable.Range(0, 1 + random.Next(8))
                .Select(_ => new ColumnNeed(0.1 + random.NextDouble(), 15, 15 + (random.NextDouble() * 300)))
                .ToArray();

            var widths = ColumnWidths.Share(480, columns);

            Assert.Equal(480, widths.Sum(), 1e-6);
            Assert.All(widths, width => Assert.InRange(width, 15 - 1e-6, 480 + 1e-6));
        }
    }
}
