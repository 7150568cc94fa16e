using System.Globalization;

namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>The two listings of 2020/21 Q2 come out as published: in this order, with these numbers.</summary>
public sealed class PostsAndPages
{
    [Theory]
    [InlineData("Clicks", "14994 74 147 25", "7079 21 25 27", "4764 7 7 4", "3996 7 10 6", "2637 2 4 4")]
    [InlineData("Reach", "48913 2 8 1", "48631 2 6 1", "45323 66 42 136", "30276 279 16 34", "26300 5 3 0")]
    public void The_top_five_posts_are_those_published(string by, params string[] reachSharesLikesAndComments)
    {
        var posts = SeedRows.Kept("social-media-posts-2020-21-q2.csv").OrderByDescending(post => int.Parse(post[by])).ToList();

        Assert.Equal(40, posts.Count);
        Assert.Equal(
            reachSharesLikesAndComments,
            posts.Take(5).Select(post => string.Join(' ', post["Reach"], post["Shares"], post["Likes"], post["Comments"])));
        Assert.Distinct(posts.Select(post => post[by]));
        Assert.Equal([7, 8, 9], posts.Select(post => DateOnly.ParseExact(post["Posted"], "dd/MM/yyyy").Month).Distinct().Order());
    }

    [Fact]
    public void The_ten_most_viewed_pages_are_those_published()
    {
        int[] views = [119192, 119139, 49849, 49106, 48016, 36756, 32211, 31992, 27134, 23477];
        int[] uniqueViews = [52497, 85652, 38127, 36599, 20580, 26172, 29439, 25912, 22153, 19975];

        var pages = Pages().Where(page => page["Page"] != "All pages").OrderByDescending(page => Number(page["Page views"])).ToList();

        Assert.Equal(views, pages.Take(10).Select(page => Number(page["Page views"])));
        Assert.Equal(uniqueViews, pages.Take(10).Select(page => Number(page["Unique page views"])));
        Assert.True(pages.Count > 20);
    }

    [Fact]
    public void One_percentage_is_as_wrong_as_it_was_published()
    {
        var all = Assert.Single(Pages(), page => page["Page"] == "All pages");
        Assert.Equal((1_085_717, 776_032), (Number(all["Page views"]), Number(all["Unique page views"])));

        var wrong =
            from page in Pages()
            from counted in new[] { "Page views", "Unique page views" }
            let printed = page[$"% of {counted.ToLowerInvariant()}"]
            let computed = (100m * Number(page[counted]) / Number(all[counted])).ToString("0.00", CultureInfo.InvariantCulture) + "%"
            where printed != computed
            select $"{page["Page"]}: {printed}, not {computed}";

        Assert.Equal(["Wendlebury Vale Borough Council: home page: 9.96%, not 10.97%"], wrong);
    }

    private static IReadOnlyList<Dictionary<string, string>> Pages() => SeedRows.Kept("page-views-2020-21-q2.csv");

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
