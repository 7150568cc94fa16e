using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A file of very many figures is refused in words rather than by storage, whose rows have an end.</summary>
public sealed class LargeFilesOfFigures(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task More_than_two_thousand_are_too_many_for_one_file()
    {
        var rows =
            from indicator in new[] { "P01a", "CSU10", "CSU11", "CSU12", "CSU06" }
            from number in Enumerable.Range(0, 401)
            select $"{indicator},{Quarter.Of(1990, 1).Add(number)},1,";

        var refused = await _app.TakeAsync("history.csv", Csv.Figures([.. rows]));

        Assert.Equal(SubmissionStatus.Rejected, refused.Status);
        var reason = Assert.Single(refused.Reasons);
        Assert.Equal("The file has 2,005 figures and comments.", reason.Wrong);
        Assert.Equal("at most 2,000 in one file: split it by quarter", reason.Expected);
    }
}
