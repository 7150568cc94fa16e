using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KpiPapers.Functions.Mail;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>Letters in Notify's markup: its headings, lists and links are used, and nothing else that a letter says is taken for markup.</summary>
public sealed partial class TextsForNotify
{
    public static TheoryData<string> Names => [.. SampleLetters.All.Keys];

    [Fact]
    public void A_papers_links_are_links_with_words() => Assert.Equal(
        """
        "Report: Quarter 2 2020/21" has been issued and is ready to read. The meeting of the Housing Committee is on 4 November 2020.

        Of the 4 indicators judged, 3 are green and 1 is amber; 1 more is for information only.

        [Read the paper as a web page](https://kpi.example.org/api/papers/p/2020-21-q2/v1/p.html?t=a_b-c)

        [Read the paper as a PDF](https://kpi.example.org/api/papers/p/2020-21-q2/v1/p.pdf?t=a_b-c)

        [Get its figures as a CSV file](https://kpi.example.org/api/papers/p/2020-21-q2/v1/p.csv?t=a_b-c)

        The links are for you alone and work until 1 July 2021. After that, or if a link does not open, please ask the performance team for new ones.

        [Accessibility statement, and how to ask for another format](https://kpi.example.org/api/accessibility)

        """,
        NotifyText.Body(SampleLetters.All["paper"]));

    [Fact]
    public void A_receipts_lists_have_headings() => Assert.Contains(
        """


        ## Please check

        * Row 4, Share ("9.96%"): 119,139 of 1,085,717 is 10.97%. Expected: 10.97%.
        * and 2 more, not listed in this mail

        ## What changed

        * CSU10
        """,
        NotifyText.Body(SampleLetters.All["receipt"]), StringComparison.Ordinal);

    [Theory]
    [InlineData("# a.csv", "\u200B# a.csv")]
    [InlineData("* a.csv", "\u200B* a.csv")]
    [InlineData("-a.csv", "\u200B-a.csv")]
    [InlineData("• a.csv", "\u200B• a.csv")]
    [InlineData("^a.csv", "\u200B^a.csv")]
    [InlineData("===", "\u200B===")]
    [InlineData("|a|b|", "\u200B|a|b|")]
    [InlineData("    a.csv", "a.csv")]
    [InlineData("```", "\u200B```")]
    [InlineData("2020. csv", "\u200B2020. csv")]
    [InlineData("2020-07.csv", "2020-07.csv")]
    [InlineData("a_b_c*d*.csv", "a_b_c*d*.csv")]
    [InlineData("((name)).csv", "(\u200B(name)\u200B).csv")]
    [InlineData("(((name)))", "(\u200B(\u200B(name)\u200B)\u200B)")]
    [InlineData("[click](http://evil.example)", "\u200B[click]\u200B(http\u200B://evil.example)")]
    [InlineData("see HTTPS://evil.example", "see HTTPS\u200B://evil.example")]
    [InlineData(@"a\*b", "a\\\u200B*b")]
    [InlineData("a &lpar;&lpar;b)", "a &\u200Blpar;&\u200Blpar;b)")]
    [InlineData("<b>bold</b>", "\u200B<\u200Bb>bold<\u200B/b>")]
    [InlineData("[a]: b", "\u200B[a]\u200B: b")]
    public void What_is_no_markup_is_not_read_as_any(string name, string said)
    {
        Assert.Equal($"{said}\n", NotifyText.Body(new("", name, "")));
        Assert.Equal($"* {said}\n", NotifyText.Body(new("", $"- {name.TrimStart()}", "")));
    }

    [Fact]
    public void A_subject_holds_no_placeholder() => Assert.Equal("(\u200B(name)).csv was taken", NotifyText.Subject(new("((name)).csv was taken", "", "")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_letter_says_the_same_as_its_text(string name)
    {
        var letter = SampleLetters.All[name];

        Assert.Equal(WordsOf(letter.Text), WordsOf(NotifyText.Body(letter).Replace("\u200B", "", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_is_a_heading_an_item_a_link_or_a_sentence(string name) => Assert.All(
        NotifyText.Body(SampleLetters.All[name]).Split('\n'),
        line => Assert.Matches(Line(), line));

    private static ImmutableArray<string> WordsOf(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^((## |\* )?[\p{L}\p{N}""'(\u200B].*|\[[^\[\]]+\]\(https://[^()\s]+\))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
