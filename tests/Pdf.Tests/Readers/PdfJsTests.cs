namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>What a browser finds in our files is what the model said.</summary>
public sealed class PdfJsTests(PdfJsReadings readings) : IClassFixture<PdfJsReadings>
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_words_are_read_in_order_and_as_what_they_are(string name)
    {
        Assert.Equal(ReadingPart.Squeezed(ModelReading.Parts(Samples.All[name])), ReadingPart.Squeezed(readings[name].Parts));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_headings_are_the_bookmarks(string name)
    {
        Assert.Equal(ModelReading.Headings(Samples.All[name]), readings[name].Bookmarks.SelectMany(bookmark => bookmark.Print()));
    }

    [Fact]
    public void Bookmarks_lead_to_the_pages_of_their_headings()
    {
        var bookmarks = readings["everything.pdf"].Bookmarks;

        Assert.Equal((0, 1), (bookmarks[0].Page, bookmarks[0].Items[1].Page));
    }

    [Fact]
    public void Links_lead_to_their_addresses_and_say_their_words()
    {
        const string words = "words that do not fit on what is left of the first line";

        Assert.Equal(
            [
                new("https://example.org/data?q=2&year=2021", "the open data"),
                new("mailto:council@example.org", "write"),
                new("https://example.org/more", "with more"),
                new("https://example.org/long", words),
                new("https://example.org/long", words),
            ],
            readings["everything.pdf"].Links);
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_properties_are_those_of_the_document(string name)
    {
        var (document, found) = (Samples.All[name], readings[name]);

        Assert.Equal((document.Title, document.Title), (found.Title, found.XmpTitle));
        Assert.Equal((document.Author, document.Subject, document.Language), (found.Author, found.Subject, found.Language));
        Assert.True(found.IsMarked);
        Assert.True(found.ShowsTitle);
        Assert.Null(found.PageLabels);
    }

    [Fact]
    public void A_picture_is_read_in_its_words()
    {
        Assert.Contains(new ReadingPart("Figure", "Average wait, falling from 20 to 5 seconds"), readings["everything.pdf"].Parts);
    }
}
