using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Records;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>Entries are only ever added, and count while their submission is committed.</summary>
public sealed class EntriesOfTheLedger(Stores stores) : IClassFixture<Stores>
{
    private readonly FigureKey _figure = Stores.NewFigure();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_count_only_while_their_submission_is_committed()
    {
        var record = await stores.BeginAsync();
        var entry = Stores.Measured(_figure, 0, 12);
        await stores.Ledger.AppendAsync(record.Submission, [entry], Cancellation);
        Assert.Empty(await stores.CommittedAsync(_figure));

        await stores.TurnAsync(record, SubmissionStatus.Committed);
        Assert.Equal([entry], await stores.CommittedAsync(_figure));

        await stores.TurnAsync(record, SubmissionStatus.Withdrawn);
        Assert.Empty(await stores.CommittedAsync(_figure));

        var refused = await stores.BeginAsync();
        await stores.Ledger.AppendAsync(refused.Submission, [entry], Cancellation);
        await stores.TurnAsync(refused, SubmissionStatus.Rejected);
        Assert.Empty(await stores.CommittedAsync(_figure));
    }

    [Fact]
    public async Task Counts_of_a_whole_quarter_stay_so()
    {
        var record = await stores.BeginAsync();
        var entry = Stores.Measured(_figure, 0, 12) with { IsWholeQuarter = true };
        await stores.Ledger.AppendAsync(record.Submission, [entry], Cancellation);
        await stores.TurnAsync(record, SubmissionStatus.Committed);

        Assert.Equal([entry], await stores.CommittedAsync(_figure));
    }

    [Fact]
    public async Task A_closed_day_stays_closed()
    {
        var record = await stores.BeginAsync();
        var entry = Stores.Measured(_figure, 0, 0, 0) with { IsClosed = true };
        await stores.Ledger.AppendAsync(record.Submission, [entry], Cancellation);
        await stores.TurnAsync(record, SubmissionStatus.Committed);

        Assert.Equal([entry], await stores.CommittedAsync(_figure));
    }

    [Fact]
    public async Task Stated_ranges_stand_beside_the_days_in_them_even_a_range_of_one_day()
    {
        var record = await stores.BeginAsync();
        ImmutableArray<LedgerEntry> entries =
        [
            Stores.Measured(_figure, 0, 12, dimension: "North / 1"),
            Stores.Covering(_figure, 0, 0, "North / 1"), Stores.Covering(_figure, 2, 91, "North / 1"), Stores.Covering(_figure, 0, 91),
        ];

        await stores.Ledger.AppendAsync(record.Submission, entries, Cancellation);
        await stores.Ledger.AppendAsync(record.Submission, entries, Cancellation);
        await stores.TurnAsync(record, SubmissionStatus.Committed);

        var read = await stores.CommittedAsync(_figure);
        Assert.Equal(4, read.Length);
        Assert.Equal(entries.ToHashSet(), read.ToHashSet());
    }

    [Fact]
    public async Task A_stated_range_clears_a_day_of_an_older_file_until_it_is_withdrawn()
    {
        var (week, corrected) = (await stores.BeginAsync(minute: 0), await stores.BeginAsync(minute: 1));
        await stores.Ledger.AppendAsync(week.Submission, [Stores.Measured(_figure, 0, 12), Stores.Measured(_figure, 1, 30)], Cancellation);
        await stores.Ledger.AppendAsync(corrected.Submission, [Stores.Measured(_figure, 0, 13), Stores.Covering(_figure, 0, 6)], Cancellation);
        await stores.TurnAsync(week, SubmissionStatus.Committed);
        Assert.Equal(42, await TotalAsync());

        await stores.TurnAsync(corrected, SubmissionStatus.Committed);
        Assert.Equal(13, await TotalAsync());

        await stores.TurnAsync(corrected, SubmissionStatus.Withdrawn);
        Assert.Equal(42, await TotalAsync());
    }

    private async Task<decimal?> TotalAsync() => QuarterLedger.Figure(
        new()
        {
            Code = _figure.Indicator,
            Name = "Visitors",
            Service = "Library",
            Objective = "A good place",
            Unit = new("visitors"),
            Polarity = Polarity.InfoOnly,
            Calculation = Calculation.Total,
        },
        _figure.Quarter,
        await stores.Ledger.CommittedAsync(_figure, Cancellation)).Figure.Value;

    [Fact]
    public async Task More_than_one_transaction_holds_are_there_once_however_often_they_are_written()
    {
        var record = await stores.BeginAsync();
        ImmutableArray<LedgerEntry> entries =
        [
            .. from day in Enumerable.Range(0, 83) from site in new[] { "North", "South / West", "100 % |~" } select Stores.Measured(_figure, day, day, 3, site),
        ];

        await stores.Ledger.AppendAsync(record.Submission, entries, Cancellation);
        await stores.Ledger.AppendAsync(record.Submission, entries, Cancellation);
        await stores.TurnAsync(record, SubmissionStatus.Committed);

        var read = await stores.CommittedAsync(_figure);
        Assert.Equal(249, read.Length);
        Assert.Equal(entries.ToHashSet(), read.ToHashSet());
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-356.33333333333333333333333333")]
    public async Task Numbers_come_back_exactly(string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var stated = new LedgerEntry.Stated
        {
            Indicator = _figure.Indicator,
            Quarter = _figure.Quarter,
            Day = _figure.Quarter.FirstDay,
            Dimension = "",
            Figure = new(ValueState.Value, value, value, 1),
        };
        var measured = Stores.Measured(_figure, 1, value) with { Partial = new(value, 1, value, value) };
        var record = await stores.BeginAsync();

        await stores.Ledger.AppendAsync(record.Submission, [stated, measured], Cancellation);
        await stores.TurnAsync(record, SubmissionStatus.Committed);

        Assert.Equal([stated, measured], await stores.CommittedAsync(_figure));
    }

    [Fact]
    public async Task Of_two_comments_the_one_of_the_newest_committed_submission_is_in_force()
    {
        var (older, newer) = (await stores.BeginAsync(), await stores.BeginAsync());
        if (older.Submission.IsNewerThan(newer.Submission)) (older, newer) = (newer, older);
        var longest = new string('é', 10_000);   // more than one column holds, once escaped
        await stores.Commentary.AppendAsync(older.Submission, [new(_figure.Indicator, _figure.Quarter, longest, "")], Cancellation);
        await stores.Commentary.AppendAsync(newer.Submission, [new(_figure.Indicator, _figure.Quarter, "Newer.", "Act.")], Cancellation);
        Assert.Null(await stores.Commentary.InForceAsync(_figure, Cancellation));

        await stores.TurnAsync(older, SubmissionStatus.Committed);
        Assert.Equal(longest, (await stores.Commentary.InForceAsync(_figure, Cancellation))?.Commentary.Comment);

        await stores.TurnAsync(newer, SubmissionStatus.Committed);
        var said = await stores.Commentary.InForceAsync(_figure, Cancellation);
        Assert.Equal(("Newer.", newer.Submission), (said?.Commentary.Comment, said?.Submission));
    }
}
