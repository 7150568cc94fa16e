using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Listings;
using KpiPapers.Domain.Narratives;
using KpiPapers.Storage.Records;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>What the first release wrote, table by table, is read as what it meant.</summary>
public sealed class RowsOfTheFirstRelease(Stores stores, StorageAccount account, FirstReleaseRows rows) : IClassFixture<Stores>, IClassFixture<FirstReleaseRows>
{
    private const string Month = "2020-10", Calls = "0f1e2d3c4b5a6978", Posts = "aa00bb11cc22dd33", SignOff = "5566778899aabbcc";
    private const string Paper = "housing-and-community";

    private static readonly Quarter Quarter = Stores.Quarter;
    private static readonly FigureKey Wait = new("CSU10", Quarter), Abandoned = new("CSU11", Quarter);
    private static readonly DateTimeOffset Eight = new(2020, 10, 5, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_was_taken_bears_on_the_figures_it_had()
    {
        Assert.NotNull(rows);
        var taken = await SubmissionAsync(Calls);

        Assert.Equal(new(Calls, "calls", "calls-2020-07.csv", Eight, "0x8D8690A5C3E4F00", $"{new string('a', 63)}6", 8706), taken.Submission);
        Assert.Equal((SubmissionStatus.Committed, true, "customer services/calls-2020-07.csv"), (taken.Status, taken.IsFinished, taken.Path));
        Assert.Equal([Wait, Abandoned], taken.Touches.Figures);
        Assert.Equal(([], [], [], []), (taken.Touches.Comments, taken.Touches.Listings, taken.Touches.Narratives, taken.Touches.SignOffs));
        Assert.Equal((null, null), (taken.Receipt, taken.FileDeletedOn));
    }

    [Fact]
    public async Task Files_with_texts_listings_and_sign_offs_bear_on_those()
    {
        var posts = await SubmissionAsync(Posts);
        var signOff = await SubmissionAsync(SignOff);

        Assert.Equal([new("social-media-posts", Quarter)], posts.Touches.Listings);
        Assert.Equal([new(Paper, Quarter, "Customer Services")], posts.Touches.Narratives);
        Assert.Empty(posts.Touches.Comments);
        Assert.Null(posts.Receipt);
        Assert.Equal([new(Paper, Quarter)], signOff.Touches.SignOffs);
    }

    [Fact]
    public async Task Files_that_were_refused_or_withdrawn_are_still_so()
    {
        var refused = await SubmissionAsync("1122334455667788");
        var withdrawn = await SubmissionAsync("99aabbccddeeff00");

        Assert.Equal((SubmissionStatus.Rejected, 3, 0), (refused.Status, refused.ProblemCount, refused.Reasons.Length));
        Assert.True(refused.Touches.IsNothing);
        Assert.Equal((SubmissionStatus.Withdrawn, "0123456789abcdef"), (withdrawn.Status, withdrawn.WithdrawnBy));
    }

    [Fact]
    public async Task One_that_was_being_read_is_taken_on_from_there_and_says_the_version_from_then_on()
    {
        var begun = await SubmissionAsync("fedcba9876543210");
        Assert.Equal(SubmissionStatus.Received, begun.Status);

        await stores.Submissions.ChangeAsync(begun, now => now with { Status = SubmissionStatus.Committed, Touches = Touched.Nothing with { Figures = [Wait] } }, Cancellation);

        Assert.Equal([Wait], (await SubmissionAsync("fedcba9876543210")).Touches.Figures);
        var row = await account.Connection.Tables.GetTableClient(Names.Tables.Submissions).GetEntityIfExistsAsync(Month, "fedcba9876543210", Cancellation);
        Assert.Equal(DataVersion.Current, row.Value!.GetInt32("DataVersion"));   // just written
    }

    [Fact]
    public async Task Their_files_are_among_those_that_are_deleted_when_their_time_is_over()
    {
        var kept = await stores.Submissions.WithFilesAsync(new(2020, 10, 31), Cancellation).Select(file => file.Submission.Id).ToListAsync(Cancellation);

        Assert.Superset(new HashSet<string> { Calls, Posts, SignOff }, kept.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Entries_of_the_ledger_count_as_they_did()
    {
        Assert.Equal(
            [
                Stores.Measured(Wait, 0, 3450.5m, 25, "Switchboard / 1") with { Partial = new(3450.5m, 25, 2, 356.25m) },
                Stores.Measured(Wait, 1, 1200, 10, "Switchboard / 1"),
            ],
            await stores.CommittedAsync(Wait));
        var stated = Assert.IsType<LedgerEntry.Stated>(Assert.Single(await stores.CommittedAsync(Abandoned)));
        Assert.Equal(new Figure(ValueState.Value, 6.4m, 1678, 26224), stated.Figure);
    }

    [Fact]
    public async Task Results_and_their_former_values_are_judged_as_they_were_and_not_issued()
    {
        var result = (await stores.Results.GetAsync(Wait, Cancellation))!;
        var former = Assert.Single(await stores.Results.HistoryAsync(Wait.Indicator, Cancellation).ToListAsync(Cancellation));

        Assert.Equal(new Figure(ValueState.Value, 138, 4650.5m, 33.7m), result.Figure);
        Assert.Equal(new Target { From = new(2020, 4, 1), Value = 300, Tolerance = new Tolerance.Percent(10) }, result.Target);
        Assert.Equal((Judgement.Green, true, false, 0), (result.Judgement, result.IsProvisional, result.IsIssued, result.Revision));
        Assert.Equal([new(new(2020, 7, 1), 138)], result.Months);
        Assert.Equal([Calls], result.Sources.Select(source => source.Id));
        Assert.Equal(([], null), (result.Awaited, result.Largest));
        Assert.Equal(140, former.Figure.Value);
    }

    [Fact]
    public async Task Comments_have_no_approver()
    {
        var said = await stores.Commentary.InForceAsync(Wait, Cancellation);

        Assert.Equal(new("CSU10", Quarter, "Calls fell, and two vacancies were filled.", "Keep both posts.", Approver: ""), said?.Commentary);
    }

    [Fact]
    public async Task Sign_offs_are_of_the_version_that_was_read() =>
        Assert.Equal(new(Paper, Quarter, 1, "Performance Team"), (await stores.SignOffs.InForceAsync(Paper, Quarter, Cancellation))?.SignOff);

    [Fact]
    public async Task Texts_come_back_as_they_were()
    {
        var narrative = Assert.Single(await stores.Narratives.InForceAsync(Paper, Quarter, Cancellation)).Narrative;

        Assert.Equal("Telephones", Assert.IsType<NarrativeBlock.SubHeading>(narrative.Blocks[0]).Text);
        Assert.Equal(
            [new("Plain, "), new("bold") { Bold = true }, new(" and a link") { Italic = true, LinkTo = "https://example.org/" }],
            Assert.IsType<NarrativeBlock.Paragraph>(narrative.Blocks[1]).Runs);
        Assert.Equal(["one thing", "another"], Assert.IsType<NarrativeBlock.Bullets>(narrative.Blocks[2]).Items.Select(item => item[0].Text));
    }

    [Fact]
    public async Task A_listing_is_of_a_whole_day_until_a_newer_file_has_something_of_that_day()
    {
        var key = new ListingKey("social-media-posts", Quarter);
        Assert.Equal(5430.5m, (await stores.Listings.InForceAsync(key, Cancellation))?.Listing.Totals["reach"]);

        var again = await stores.BeginAsync(minute: 30, feed: key.Feed, day: 7);
        await stores.Listings.AppendAsync(again.Submission, [Posted(new(2020, 7, 15), "Library", 5200), Posted(new(2020, 7, 16), "Library", 1)], Cancellation);
        await stores.TurnAsync(again, SubmissionStatus.Committed);
        Assert.Equal(5201, (await stores.Listings.InForceAsync(key, Cancellation))?.Listing.Totals["reach"]);

        await stores.TurnAsync(again, SubmissionStatus.Withdrawn);
        Assert.Equal(5430.5m, (await stores.Listings.InForceAsync(key, Cancellation))?.Listing.Totals["reach"]);
    }

    [Fact]
    public async Task A_version_of_a_paper_is_a_draft_whose_links_work()
    {
        var version = (await stores.Papers.LatestAsync(Paper, Quarter, Cancellation))!;

        Assert.Equal((1, "5d41402abc4b2a76", "Performance Report: Quarter 2 2020/21"), (version.Number, version.ContentHash, version.Title));
        Assert.Equal((true, false, false, null), (version.IsFinished, version.IsFinal, version.IsGivenUp, version.LinksRevoked));
        Assert.Equal(Eight.AddMinutes(5), await stores.Papers.LastAskedAsync(Paper, Quarter, Cancellation));
        Assert.Equal(new(2021, 1, 3, 8, 6, 0, TimeSpan.Zero), await stores.Deliveries.LinkExpiresAsync(version, "the-secret", Cancellation));
    }

    [Fact]
    public async Task A_mail_that_was_sent_is_not_sent_again_and_one_that_was_cut_off_began_when_its_row_was_written()
    {
        var cutOff = TableKey.Join("submission", "1122334455667788");

        Assert.Equal(DeliveryState.Sent, await stores.Deliveries.StateAsync(TableKey.Join(Paper, $"{Quarter}", "1"), "clerk", Cancellation));
        var unsure = Assert.Single(await stores.Deliveries.UnsureAsync(DateTimeOffset.UtcNow.AddDays(1), Cancellation), mail => mail.Delivery == cutOff);
        Assert.Equal(("team", null, null, null), (unsure.Recipient, unsure.Subject, unsure.Account, unsure.Work));
        Assert.InRange(unsure.Since, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        Assert.True(await stores.Deliveries.TryReleaseUnsureAsync(cutOff, "team", DateTimeOffset.UtcNow.AddDays(1), Cancellation));
    }

    private async Task<SubmissionRecord> SubmissionAsync(string id) =>
        await stores.Submissions.GetAsync(Month, id, Cancellation) ?? throw new InvalidOperationException($"There is no row of {id}.");

    private static ListingEntry Posted(DateOnly day, string account, decimal reach) => new(Quarter, day, account, new(
        [], ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal).Add("reach", reach), 1));
}
