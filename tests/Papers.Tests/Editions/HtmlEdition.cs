using System.Text;
using System.Xml.Linq;
using KpiPapers.Papers.Editions;

namespace KpiPapers.Papers.Tests.Editions;

public sealed class HtmlEdition
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_of_the_paper_stands_in_the_page(string name)
    {
        var page = Page.Of(Samples.All[name]).Text;

        Assert.All(
            ModelText.Of(Samples.All[name]),
            text => Assert.Contains(Page.Squeezed(Samples.Shown(text)), page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_skip_no_level_and_the_first_is_the_title(string name)
    {
        var levels = Page.Of(Samples.All[name]).Html.Descendants().Select(element => element.Name.LocalName)
            .Where(element => element is ['h', >= '1' and <= '6']).Select(heading => heading[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_id_is_unique_and_what_points_at_one_finds_it(string name)
    {
        var page = Page.Of(Samples.All[name]);
        var ids = page.Html.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();

        Assert.Distinct(ids);
        Assert.Subset(
            ids.ToHashSet(),
            page.Html.Descendants().Attributes("aria-labelledby").SelectMany(names => names.Value.Split(' ')).ToHashSet());
        Assert.Subset(
            ids.ToHashSet(),
            page.All("a").Attributes("href").Where(link => link.Value.StartsWith('#')).Select(link => link.Value[1..]).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_table_has_a_caption_and_every_heading_cell_a_scope(string name)
    {
        Assert.All(Page.Of(Samples.All[name]).All("table"), table =>
        {
            Assert.NotEmpty(Assert.Single(table.Elements("caption")).Value);
            Assert.All(table.Element("thead")!.Descendants("th"), cell => Assert.Equal("col", cell.Attribute("scope")?.Value));
            Assert.All(table.Elements("tbody").Descendants("th"), cell => Assert.Matches("^row(group)?$", cell.Attribute("scope")?.Value));
            var columns = table.Element("thead")!.Descendants("th").Count();
            Assert.All(
                table.Descendants("tr"), row => Assert.Equal(columns, row.Elements().Sum(cell => (int?)cell.Attribute("colspan") ?? 1)));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_runs_nothing_and_needs_nothing_beside_itself(string name)
    {
        var page = Page.Of(Samples.All[name]);

        Assert.DoesNotContain(
            page.Html.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain(
            page.Html.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "style" or "src" or ['o', 'n', ..]);
        Assert.All(page.All("a").Attributes("href"), link => Assert.Matches("^(#|https?://|mailto:)", link.Value));
        Assert.DoesNotContain(Assert.Single(page.All("style")).Value, character => character is '<' or '>' or '&');
        Assert.DoesNotContain("url(", page.All("style").Single().Value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page.All("style").Single().Value, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_paper_gives_the_same_bytes(string name) =>
        Assert.Equal(PaperHtml.Write(Samples.All[name]), PaperHtml.Write(Samples.All[name]));

    [Fact]
    public void Only_elements_that_HTML_never_closes_are_without_an_end()
    {
        var file = Encoding.UTF8.GetString(PaperHtml.Write(Samples.All["hostile"]));
        var svg = file.Split("<svg").Skip(1).Select(rest => rest[..rest.IndexOf("</svg>", StringComparison.Ordinal)]);

        var html = svg.Aggregate(file, (whole, drawing) => whole.Replace(drawing, "", StringComparison.Ordinal));

        Assert.All(
            html.Split("/>").SkipLast(1).Select(before => before[before.LastIndexOf('<')..]),
            element => Assert.Matches("^<(br|meta|wbr) ", element));
        Assert.Contains("<dd></dd>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Bold_italic_and_links_are_kept_and_an_address_that_leads_nowhere_is_printed()
    {
        var page = Page.Of(Samples.Full());

        Assert.Contains(page.All("strong"), bold => bold.Value == "kiosk");
        Assert.Contains(page.All("em"), italic => italic.Value == "installed");
        Assert.Equal(
            ["https://example.org/old-town-hall?a=1&b=2", "mailto:team@example.org"],
            page.Html.Descendants("main").Descendants("a").Attributes("href").Select(link => link.Value));
        Assert.Contains("or see the page (page.html).", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_have_a_word_and_a_silent_sign_each_of_its_own_shape()
    {
        var cells = Page.Of(Samples.Full()).All("td").Where(cell => cell.Descendants(Page.Svg).Any()).ToList();

        Assert.Equal(["Amber", "Green"], cells.Select(cell => cell.Descendants("strong").Single().Value));
        var signs = cells.Select(cell => cell.Descendants(Page.Svg).Single()).ToList();
        Assert.All(signs, sign => Assert.Equal("true", sign.Attribute("aria-hidden")?.Value));
        Assert.Distinct(signs.Select(sign => sign.FirstNode!.ToString(SaveOptions.DisableFormatting)));
    }

    [Fact]
    public void A_charts_words_stand_below_it_and_nowhere_else()
    {
        var figure = Page.Of(Samples.Full()).All("figure").First();

        var image = Assert.Single(figure.Descendants(), element => element.Attribute("role")?.Value == "img");
        Assert.Equal("Chart", image.Attribute("aria-label")?.Value);
        Assert.InRange(figure.Element("figcaption")!.Elements("p").Count(), 2, 3);
    }

    [Fact]
    public void Only_a_draft_says_that_it_is_one()
    {
        var draft = Page.Of(Samples.All["draft"]);

        Assert.StartsWith("Draft: ", draft.All("title").Single().Value, StringComparison.Ordinal);
        Assert.Contains("Draft: not issued yet. Figures and words may still change", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft", Page.Of(Samples.Full()).Html.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_turn_the_direction_of_text_or_have_no_shape_do_no_harm()
    {
        var text = Page.Of(Samples.All["hostile"]).Html.Value;

        Assert.DoesNotContain(text, character => character is '\u202E' or '\0' or '\u0007' or '\uFFFE' or (>= '\uD800' and <= '\uDFFF'));
        Assert.Contains("<!-- ]]> &amp; turned bell nul half\uFFFD ", text, StringComparison.Ordinal);
    }
}
