using System.Text.RegularExpressions;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Corpus;

/// <summary>
/// Everything that is said of a file, an export or one of the configuration, in one list to be read through: <c>sentences.txt</c> has an
/// example of each sentence in the source, and
/// nothing that is not in it any more.
/// </summary>
public sealed class EverySentence
{
    private static readonly string[] Folders = ["Exports", "Functions/Configuration", "Functions/ReceiveUpload", "Papers/Definition"];

    private static readonly string[] Examples =
        [.. File.ReadAllLines(CorpusFolder.FullPath("sentences.txt")).Where(line => line.Length > 0)];

    private static readonly IReadOnlyList<(string File, string Sentence)> Sentences =
    [
        .. Folders.Select(folder => Path.Combine(SourceTree.Root, "functions", folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => SourceText.Literals(File.ReadAllText(file)).Where(IsSentence).Select(sentence => (Path.GetFileName(file), sentence))),
    ];

    [Fact]
    public void Sentences_are_found_in_the_source() => Assert.InRange(Sentences.Count, 100, int.MaxValue);

    [Fact]
    public void Every_sentence_in_the_source_has_an_example() =>
        None(Sentences.Where(sentence => !Examples.Any(Pattern(sentence.Sentence).IsMatch))
            .Select(sentence => $"{sentence.File}: {sentence.Sentence.Replace(SourceText.Hole, '…')}"));

    [Fact]
    public void Every_example_is_a_sentence_in_the_source()
    {
        var patterns = Sentences.Select(sentence => Pattern(sentence.Sentence)).ToList();

        None(Examples.Where(example => !patterns.Any(pattern => pattern.IsMatch(example))));
    }

    [Fact]
    public void Every_example_is_there_once_and_in_order() => Assert.Equal(Examples.Distinct().Order(StringComparer.Ordinal), Examples);

    /// <summary>Names them all, however many.</summary>
    private static void None(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    /// <summary>Begins as a sentence does, or with a value; ends in a full stop; has a word of its own.</summary>
    private static bool IsSentence(string literal) =>
        literal.EndsWith('.') && literal.Contains(' ')
        && (char.IsAsciiLetterUpper(literal[0]) || literal[0] is '"' or SourceText.Hole)
        && literal.Any(char.IsAsciiLetterLower);

    private static Regex Pattern(string sentence) => new(
        $"^{string.Join(".+", sentence.Split(SourceText.Hole).Select(Regex.Escape))}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
