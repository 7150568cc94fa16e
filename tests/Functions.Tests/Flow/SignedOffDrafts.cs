using System.Text.Json;
using Azure.Storage.Queues.Models;
using KpiPapers.Domain;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>The newest draft is signed off by the paper's lead officer, or it is not signed off.</summary>
public sealed class SignedOffDrafts(SignedOffDrafts.Account account) : IClassFixture<SignedOffDrafts.Account>, IAsyncDisposable
{
    private static int _tests;

    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = Quarter.Of(2000, 1).Add(5 * Interlocked.Increment(ref _tests));   // each has a meeting

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Title => $"Quarterly performance report: {_quarter.TitleForm()}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("team")]
    [InlineData("performance team")]
    [InlineData("Performance@Wendlebury-Vale.example.org")]
    public async Task The_newest_draft_is_signed_off_by_the_lead_officer_by_id_role_or_address(string signedBy)
    {
        await DraftAsync(1);
        await DraftAsync(2);

        var taken = await _app.TakeAsync(Name("signed"), Csv.SignOff(_quarter, 2, signedBy));

        var inForce = await InForceAsync();
        Assert.Equal((new SignOff(CouncilConfig.Paper, _quarter, 2, signedBy), taken.Submission.Id), (inForce?.SignOff, inForce?.Submission.Id));
        var move = Assert.Single(taken.Receipt!.Moves);
        Assert.Equal(("Sign-off", "not signed off", $"version 2 signed off by {signedBy}, from {Name("signed")}"), (move.Item, move.Before, move.Now));
        var mail = ReceiptLetter.Write(taken, taken.Receipt, null, statusAt: null).Text;
        Assert.DoesNotContain("Papers that print it", mail, StringComparison.Ordinal);
        Assert.Contains("If you are the lead officer and did not sign this off, please tell the performance team at once.", mail, StringComparison.Ordinal);
        var issue = Assert.Single(await IssuesAsync());
        Assert.Equal((CouncilConfig.Paper, _quarter), (issue.Paper, issue.Quarter));
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(3, "3")]
    public async Task Another_version_is_refused_with_the_one_that_there_is(int version, string value)
    {
        await DraftAsync(1);
        await DraftAsync(2);

        var refused = await _app.TakeAsync(Name("signed"), Csv.SignOff(_quarter, version));

        Assert.Equal(
            new(2, "Version read", value, $"Version {version} is not the newest draft of {Title}: version 2 is.", "2, after reading it"), Assert.Single(refused.Reasons));
        Assert.Null(await InForceAsync());
        Assert.Empty(await IssuesAsync());
    }

    [Fact]
    public async Task A_paper_without_a_draft_cannot_be_signed_off() =>
        Assert.Equal(
            new(2, "Version read", "1", $"There is no draft of {Title} yet.", "a draft that has been mailed, after reading it"),
            Assert.Single((await _app.TakeAsync(Name("signed"), Csv.SignOff(_quarter, 1))).Reasons));

    [Fact]
    public async Task Nobody_else_signs_it_off()
    {
        await DraftAsync(1);

        var refused = await _app.TakeAsync(Name("signed"), Csv.SignOff(_quarter, 1, "Committee Services"));

        Assert.Equal(
            new(2, "Signed off by", "Committee Services", $"This is not the lead officer of {Title}.", "Performance Team, or team"), Assert.Single(refused.Reasons));
        Assert.Null(await InForceAsync());
    }

    [Fact]
    public async Task A_newer_draft_is_signed_off_anew()
    {
        await DraftAsync(1);
        await _app.TakeAsync(Name("first"), Csv.SignOff(_quarter, 1));
        await DraftAsync(2);
        await App.NextSecondAsync();

        var second = await _app.TakeAsync(Name("second"), Csv.SignOff(_quarter, 2));

        Assert.Equal(2, (await InForceAsync())?.SignOff.Version);
        Assert.Equal($"version 1 signed off by team, from {Name("first")}", Assert.Single(second.Receipt!.Moves).Before);
    }

    [Fact]
    public async Task A_withdrawn_sign_off_does_not_count_and_asks_for_no_issue()
    {
        await DraftAsync(1);
        await _app.TakeAsync(Name("signed"), Csv.SignOff(_quarter, 1));

        var withdrawal = await _app.TakeAsync(Name("withdrawal"), Csv.Withdrawal(Name("signed")));

        Assert.Null(await InForceAsync());
        Assert.Equal("not signed off", Assert.Single(withdrawal.Receipt!.Moves).Now);
        Assert.Single(await IssuesAsync());   // that of the sign-off itself
    }

    private string Name(string what) => $"{what} {_quarter.StartYear} {_quarter.Number}.csv";

    private Task<bool> DraftAsync(int number) => _app.ClaimAsync(CouncilConfig.Paper, _quarter, number);

    private Task<SubmittedSignOff?> InForceAsync() => _app.Get<SignOffStore>().InForceAsync(CouncilConfig.Paper, _quarter, Cancellation);

    /// <summary>What is asked of the queue of papers to be issued, of this test's quarter.</summary>
    private async Task<IReadOnlyList<PaperWork>> IssuesAsync()
    {
        PeekedMessage[] messages = await _app.Storage.Queues.GetQueueClient(Names.Queues.Papers).PeekMessagesAsync(32, Cancellation);
        return [.. messages.Select(message => JsonSerializer.Deserialize<PaperWork>(message.Body, JsonSerializerOptions.Web)!).Where(work => work.IsIssue && work.Quarter == _quarter)];
    }

    /// <summary>An account of its own, so that nobody else's work is on its queues.</summary>
    public sealed class Account : CouncilAccount;
}
