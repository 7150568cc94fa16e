using System.Text.RegularExpressions;

namespace KpiPapers.Exports.Tests.Corpus;

/// <summary>
/// Exports as councils really have them. Each file of the folder has its answer beside it, worked out by hand: see <see cref="Answer"/> for how
/// it is written.
/// </summary>
public sealed partial class UglyExports
{
    private const int FewestFiles = 60;

    public static TheoryData<string> Files => [.. CorpusFolder.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_ugly_export_is_answered_as_expected(string file)
    {
        var expected = Expectation.Of(file);

        var answer = Answer.Of(await CorpusFolder.ReadAsync(file, expected.Period));

        Assert.Equal(string.Join('\n', expected.Lines), string.Join('\n', answer));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_of_a_title_or_an_unread_column_is_quoted(string file)
    {
        var read = await CorpusFolder.ReadAsync(file, Expectation.Of(file).Period);

        Assert.DoesNotMatch(NeverQuoted(), string.Join('\n', Answer.Said(read)));
    }

    [Fact]
    public void There_are_many_files() => Assert.InRange(CorpusFolder.Files.Length, FewestFiles, int.MaxValue);

    [Fact]
    public void Every_file_has_an_expectation_and_every_expectation_a_file() =>
        Assert.Equal(CorpusFolder.Files.Order(StringComparer.Ordinal), CorpusFolder.Expected.Order(StringComparer.Ordinal));

    [Fact]
    public void Some_files_hold_what_must_not_be_quoted() =>
        Assert.InRange(CorpusFolder.Files.Count(file => NeverQuoted().IsMatch(CorpusFolder.AsLatin1(file))), 20, int.MaxValue);

    [Fact]
    public void Every_feed_and_indicator_of_the_corpus_can_be_read() => Assert.Empty(CorpusFolder.Problems);

    /// <summary>Agents, callers, and the council in the titles. The numbers are those kept for drama by Ofcom.</summary>
    [GeneratedRegex("Agent [0-9]+|020 7946 0[0-9]{3}|Wendlebury", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NeverQuoted();
}
