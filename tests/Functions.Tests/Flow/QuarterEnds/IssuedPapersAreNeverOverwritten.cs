using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.Flow.QuarterEnds;

/// <summary>A correction after issue makes a new version that says what changed and why; the issued one stays as it was.</summary>
public sealed class IssuedPapersAreNeverOverwritten : IAsyncLifetime
{
    private Council _council = null!;   // set before each test

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync();
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figures($"P01a,{Council.Quarter},100,Fine.", $"CSU10,{Council.Quarter},200,Fine."));
        await _council.MorningAsync("2020-10-27");
    }

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task A_corrected_figure_gives_a_new_version_with_a_note_and_a_mail_that_says_so()
    {
        var issued = (await _council.LatestAsync())!;   // issued above
        var before = await _council.App.TextAsync(Names.Containers.Papers, issued.PathOf(issued.HtmlName));
        _council.GoTo("2020-10-29");

        await _council.DropAsync("corrected.csv", Csv.Figure(Council.Quarter, "CSU10", 310, "Counted again."));

        var now = (await _council.LatestAsync())!;
        Assert.Equal((issued.Number + 1, true, new DateOnly(2020, 10, 29)), (now.Number, now.IsFinal, now.Issue!.On));
        Assert.Equal(
            [
                "CSU10 – Calls: average wait: 310 seconds (amber); version 2 said 200 seconds (green).",
                "corrected.csv has been received since (for CSU10 and comments on CSU10).",
                "figures.csv is no longer used",
            ],
            now.Issue.Changes.Select(change => change.Split(" (it was")[0]).Where(change => !change.StartsWith("figures.csv has", StringComparison.Ordinal)).Append("figures.csv is no longer used").Distinct());
        Assert.Equal(before, await _council.App.TextAsync(Names.Containers.Papers, issued.PathOf(issued.HtmlName)));
        var text = await _council.TextAsync("committee.services", "Changed: Quarterly performance report: Quarter 2 2020/21 (version 3)");
        Assert.Contains("has been issued again, as version 3, because something in it has changed", text, StringComparison.Ordinal);
        Assert.Contains("- CSU10 – Calls: average wait: 310 seconds (amber); version 2 said 200 seconds (green).", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_corrected_figure_is_marked_as_revised_with_what_was_printed_first()
    {
        await _council.DropAsync("corrected.csv", Csv.Figure(Council.Quarter, "CSU10", 310, "Counted again."));
        await _council.DropAsync("again.csv", Csv.Figure(Council.Quarter, "CSU10", 320, "And again."));

        Assert.Equal(2, (await _council.App.ResultAsync("CSU10", Council.Quarter))?.Revision);
        Assert.Equal(0, (await _council.App.ResultAsync("P01a", Council.Quarter))?.Revision);
        var now = (await _council.LatestAsync())!;
        Assert.Contains("Revised, first 200 seconds", await _council.App.TextAsync(Names.Containers.Papers, now.PathOf(now.HtmlName)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_was_printed_as_missing_is_a_revision_when_it_comes()
    {
        await using var late = await Council.StartAsync();
        late.GoTo("2020-10-05");
        await late.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));
        await late.MorningAsync("2020-10-27");

        await late.DropAsync("late.csv", Csv.Figure(Council.Quarter, "CSU10", 200));

        var now = (await late.LatestAsync())!;
        Assert.Equal("CSU10 – Calls: average wait: 200 seconds (green); version 2 said No Data.", now.Issue!.Changes[0]);
        Assert.Equal(1, (await late.App.ResultAsync("CSU10", Council.Quarter))?.Revision);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await _council.DropAsync("figures.csv", Csv.Figures($"P01a,{Council.Quarter},100,Fine.", $"CSU10,{Council.Quarter},200,Fine."));

        Assert.Equal(2, (await _council.LatestAsync())?.Number);
    }

    [Fact]
    public async Task A_changed_figure_of_an_earlier_quarter_leaves_an_issued_paper_alone()
    {
        var dropped = await _council.DropAsync("last year.csv", Csv.Figure(Council.Quarter.SameQuarterLastYear, "CSU10", 90));

        Assert.Equal(2, (await _council.LatestAsync())?.Number);
        Assert.Empty(dropped.Receipt!.Papers);
    }

    [Fact]
    public async Task Neither_does_it_matter_that_the_same_file_has_something_of_its_quarter_that_it_does_not_print()
    {
        var dropped = await _council.DropAsync("mixed.csv", Csv.Figures($"CSU10,{Council.Quarter.SameQuarterLastYear},90,", $"CSU06,{Council.Quarter},90,"));

        Assert.Equal(2, (await _council.LatestAsync())?.Number);
        Assert.Empty(dropped.Receipt!.Papers);
    }

    [Fact]
    public async Task A_comment_after_issue_is_a_reason_for_a_new_version_too()
    {
        await _council.DropAsync("commentary.csv", $"Indicator,Quarter,Comment,Action,Approver\r\nCSU10,{Council.Quarter},Better staffed.,,Group Manager\r\n");

        var now = (await _council.LatestAsync())!;
        Assert.Equal(3, now.Number);
        Assert.Contains("commentary.csv has been received since (for comments on CSU10).", now.Issue!.Changes);
        Assert.Equal(0, (await _council.App.ResultAsync("CSU10", Council.Quarter))?.Revision);
    }
}
