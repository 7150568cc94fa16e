using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class LawsOfReading
{
    private const string Hall = "Quarter: 2020/21 Q2\n\n# The Old Town Hall\n\n";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Blocks_written_as_Markdown_are_read_as_the_same_blocks(int seed)
    {
        var text = new RandomText(seed);
        for (var i = 0; i < 25; i++)
        {
            var blocks = text.Blocks();

            var read = await Narrated.AcceptedAsync(Hall + RandomText.Markdown(blocks));

            Assert.Equal(Narrated.Lines(blocks), Narrated.Lines(Assert.Single(read.Narratives).Blocks));
            Assert.Empty(read.Warnings);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Blocks_written_in_Word_are_read_as_the_same_blocks(int seed)
    {
        var text = new RandomText(seed);
        for (var i = 0; i < 5; i++)
        {
            var blocks = text.Blocks();
            var document = Docx.OfTheHall();

            var read = await Narrated.AcceptedAsync(document.Xml(RandomText.Word(document, blocks)));

            Assert.Equal(Narrated.Lines(blocks), Narrated.Lines(Assert.Single(read.Narratives).Blocks));
            Assert.Empty(read.Warnings);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Blocks_written_into_a_cell_each_are_read_as_the_same_blocks(int seed)
    {
        var blocks = new RandomText(seed).Blocks();
        var rows = blocks.Select(block => RandomText.Markdown([block]).Replace("\"", "\"\"", StringComparison.Ordinal))
            .Select(text => $"housing,2020/21 Q2,Old Town Hall,\"{text}\"\n");

        var read = await Narrated.AcceptedCsvAsync("Paper,Quarter,Service,Text\n" + string.Concat(rows));

        Assert.Equal(Narrated.Lines(blocks), Narrated.Lines(Assert.Single(read.Narratives).Blocks));
        Assert.Equal(blocks.Length, read.Rows);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_word_of_any_Markdown_is_lost_without_being_named(int seed)
    {
        string[] syntax =
        [
            "{0}\n", "\n\n", "- ", "  - ", "1. ", "2020. ", "3.1 ", "\n• ", "– ", "> ", "## ", "### ", "**", "*", "_", "`", "[{0}](https://a.example/{1})",
            "[{0}]", "[{0}]: {1}\n", "![{0}](a.png)", "|", "\n---|---\n", "<b>", "<{0}>", "&amp;", "\\", "    ", "\t", "```\n", "\n---\n", "\n===\n",
            "[^{0}]", "[^{0}]: {1}\n", "{0} ", "{0} ", "{0}", "  \n", "<!-- {0} -->", "~~", "+-+\n", "\n# Customer Services\n", "Paper: {0}\n",
        ];
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var words = 0;
            var text = string.Concat(Enumerable.Range(0, 25)
                .Select(_ => string.Format(CultureInfo.InvariantCulture, syntax[random.Next(syntax.Length)], $"w{++words}w", $"w{++words}w")));

            AssertNothingLost(text, await Narrated.MarkdownAsync($"Paper: housing\n{Hall}{text}\n"));
            AssertNothingLost(text, await Narrated.CsvAsync($"Paper,Quarter,Service,Text\nhousing,2020/21 Q2,Old Town Hall,\"{text}\"\n"));
        }

        static void AssertNothingLost(string text, ExportRead answer)
        {
            if (answer is not ExportRead.Accepted read)
            {
                Assert.DoesNotContain("too deeply", string.Concat(Narrated.Problems(answer)), StringComparison.Ordinal);
                return;
            }

            var kept = Narrated.Lines(read.Narratives);
            var named = string.Concat(read.Warnings.Select(warning => $"{warning.Value} {warning.Wrong}"));
            var lost = Regex.Matches(text, @"w\d+w|\d+(\.\d+)*[.)]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(word => word.Value)
                .Where(word => !kept.Contains(word, StringComparison.Ordinal) && !named.Contains(word, StringComparison.Ordinal));
            Assert.True(!lost.Any(), $"{string.Join(", ", lost)} of:\n{text}\n\nkept:\n{kept}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_same_bytes_give_the_same_answer(int seed)
    {
        var file = new byte[2000];
        var random = new Random(seed);
        for (var i = 0; i < file.Length; i++) file[i] = (byte)"# -*_>|`[]()<&\n\nQuarter: 3.1x"[random.Next(29)];
        byte[] text = [.. Encoding.UTF8.GetBytes(Hall), .. file];

        var reads = new List<ExportRead> { await Narrated.ReadAsync("a.md", text), await Narrated.ReadAsync("b.markdown", text) };

        Assert.Equal(Told(reads[0]), Told(reads[1]));

        static (string, ImmutableArray<CellProblem>?) Told(ExportRead read) => read switch
        {
            ExportRead.Accepted accepted => (Narrated.Lines(accepted.Narratives), null),
            _ => (string.Join('\n', Narrated.Problems(read)), null),
        };
    }
}
