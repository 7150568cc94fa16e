using System.Text.RegularExpressions;

namespace KpiPapers.Pdf.Tests.Readers;

public sealed partial class PopplerTests(SampleFiles files) : IClassFixture<SampleFiles>
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Poppler_reads_the_words_by_their_tags(string name)
    {
        var tree = await OutputAsync("pdfinfo", "-struct-text", files[name]);

        Assert.Equal(
            ReadingPart.WithoutSpace(string.Concat(ModelReading.Printed(Samples.All[name]))),
            ReadingPart.WithoutSpace(string.Concat(Text().Matches(tree).Select(match => match.Groups["text"].Value))));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Poppler_finds_all_fonts_embedded_and_readable(string name)
    {
        var fonts = (await OutputAsync("pdffonts", files[name])).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes ", font));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Poppler_reads_the_headings_where_they_stand(string name)
    {
        var text = ReadingPart.WithoutSpace(await OutputAsync("pdftotext", "-raw", files[name], "-"));

        Assert.All(ModelReading.Headings(Samples.All[name]), heading => Assert.Contains(ReadingPart.WithoutSpace(heading[2..]), text));
    }

    private static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        Assert.SkipUnless(ExternalProgram.IsInstalled(program), "To run this test, install the Debian package poppler-utils.");
        var (exitCode, output, errors) = await ExternalProgram.RunAsync(program, arguments, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (exitCode, errors));
        return output;
    }

    [GeneratedRegex("^ *\"(?<text>.*)\"$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Text();
}
