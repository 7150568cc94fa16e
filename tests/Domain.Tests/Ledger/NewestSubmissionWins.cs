namespace KpiPapers.Domain.Tests.Ledger;

public sealed class NewestSubmissionWins
{
    private static readonly DateOnly Monday = new(2020, 7, 6);
    private static readonly DateOnly Tuesday = new(2020, 7, 7);

    [Fact]
    public void A_site_in_capitals_is_the_same_site()
    {
        var entries = new[]
        {
            Drops.Submission(1).Measured(new(2020, 7, 1), 10, dimension: "North"), Drops.Submission(1).Measured(new(2020, 7, 2), 10, dimension: "North"),
            Drops.Submission(2).Measured(new(2020, 7, 1), 12, dimension: "NORTH"),
        };

        Assert.Equal(22, entries.Figure(Calculation.Total).Figure.Value);
    }

    [Fact]
    public void A_week_sent_twice_is_counted_once()
    {
        var (first, second) = (Drops.Submission(1), Drops.Submission(2));

        var total = new[] { first.Measured(Monday, 40), first.Measured(Tuesday, 50), second.Measured(Monday, 40), second.Measured(Tuesday, 50) }
            .Figure(Calculation.Total);

        Assert.Equal(90, total.Figure.Value);
    }

    [Fact]
    public void A_correction_replaces_the_days_it_has_and_leaves_the_others()
    {
        var (month, correction) = (Drops.Submission(1), Drops.Submission(2));

        var total = new[] { month.Measured(Monday, 40), month.Measured(Tuesday, 50), correction.Measured(Tuesday, 5) }.Figure(Calculation.Total);

        Assert.Equal(45, total.Figure.Value);
        Assert.Equal(["calls-01.csv", "calls-02.csv"], total.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void A_correction_of_a_correction_that_is_the_first_file_again_wins_as_the_third_drop()
    {
        int[] callsOfEachDrop = [40, 45, 40];

        var total = callsOfEachDrop.Select((calls, drop) => Drops.Submission(drop).Measured(Monday, calls)).Figure(Calculation.Total);

        Assert.Equal(40, total.Figure.Value);
        Assert.Equal(["calls-02.csv"], total.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void Each_site_of_a_day_is_won_for_itself()
    {
        var (all, north) = (Drops.Submission(1), Drops.Submission(2));

        var total = new[]
        {
            all.Measured(Monday, 40, dimension: "north"), all.Measured(Monday, 60, dimension: "south"), north.Measured(Monday, 1, dimension: "north"),
        }.Figure(Calculation.Total);

        Assert.Equal(61, total.Figure.Value);
    }

    [Fact]
    public void A_submission_that_lost_all_its_days_is_no_source()
    {
        var total = new[] { Drops.Submission(1).Measured(Monday, 40), Drops.Submission(2).Measured(Monday, 41) }.Figure(Calculation.Total);

        Assert.Equal(["calls-02.csv"], total.Sources.Select(source => source.FileName));
    }

    [Theory]
    // Later drops are newer, whatever their ETags; within one second the ETag decides, and within one ETag the path in the id.
    [InlineData(2, "0x1", "a", 1, "0x9", "b", true)]
    [InlineData(1, "0x9", "b", 2, "0x1", "a", false)]
    [InlineData(1, "0x9", "a", 1, "0x1", "b", true)]
    [InlineData(1, "0x1", "b", 1, "0x9", "a", false)]
    [InlineData(1, "0x1", "b", 1, "0x1", "a", true)]
    [InlineData(1, "0x1", "a", 1, "0x1", "b", false)]
    [InlineData(1, "0x1", "a", 1, "0x1", "a", false)]
    public void Newer_is_by_time_of_drop_then_ETag(
        int minute, string eTag, string id, int otherMinute, string otherETag, string otherId, bool newer) =>
        Assert.Equal(newer, Drops.Submission(minute, eTag, id: id).IsNewerThan(Drops.Submission(otherMinute, otherETag, id: otherId)));

    [Fact]
    public void The_hour_that_comes_twice_in_October_is_told_apart_by_its_offset()
    {
        var summerTime = Drops.Submission(0) with { Dropped = new(2020, 10, 25, 1, 30, 0, TimeSpan.FromHours(1)) };
        var winterTime = Drops.Submission(0) with { Dropped = new(2020, 10, 25, 1, 10, 0, TimeSpan.Zero) };

        Assert.True(winterTime.IsNewerThan(summerTime));
    }
}
