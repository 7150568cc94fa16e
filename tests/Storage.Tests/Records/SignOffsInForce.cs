using KpiPapers.Domain;
using KpiPapers.Storage.Records;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>A quarter's paper has the sign-off of the newest committed submission.</summary>
public sealed class SignOffsInForce(Stores stores) : IClassFixture<Stores>
{
    private readonly string _paper = $"t{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_committed_sign_off_counts_until_it_is_withdrawn()
    {
        var (older, newer) = (await stores.BeginAsync(minute: 1), await stores.BeginAsync(minute: 2));
        await SignAsync(newer, Stores.Quarter, version: 2);
        await SignAsync(older, Stores.Quarter, version: 1);
        await SignAsync(older, Stores.Quarter.Previous, version: 7);
        Assert.Null(await InForceAsync());

        await stores.TurnAsync(older, SubmissionStatus.Committed);
        await stores.TurnAsync(newer, SubmissionStatus.Committed);
        var signed = await InForceAsync();
        Assert.Equal((new SignOff(_paper, Stores.Quarter, 2, "Team Leader"), newer.Submission.Id), (signed?.SignOff, signed?.Submission.Id));

        await stores.TurnAsync(newer, SubmissionStatus.Withdrawn);
        Assert.Equal(1, (await InForceAsync())?.SignOff.Version);
    }

    [Fact]
    public async Task Writing_a_sign_off_again_changes_nothing()
    {
        var record = await stores.BeginAsync();
        await stores.TurnAsync(record, SubmissionStatus.Committed);

        for (var attempt = 0; attempt < 2; attempt++) await SignAsync(record, Stores.Quarter, version: 3);

        Assert.Equal(3, (await InForceAsync())?.SignOff.Version);
    }

    private Task SignAsync(SubmissionRecord record, Quarter quarter, int version) =>
        stores.SignOffs.AppendAsync(record.Submission, [new(_paper, quarter, version, "Team Leader")], Cancellation);

    private Task<SubmittedSignOff?> InForceAsync() => stores.SignOffs.InForceAsync(_paper, Stores.Quarter, Cancellation);
}
