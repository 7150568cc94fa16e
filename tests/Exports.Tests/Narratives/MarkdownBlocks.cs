using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class MarkdownBlocks
{
    [Theory]
    [InlineData("One.\n\nTwo.", "One.\nTwo.")]
    [InlineData("One\nline.", "One line.")]
    [InlineData("One  \nline.", "One⏎line.")]
    [InlineData("One\\\nline.", "One⏎line.")]
    [InlineData("One.\r\n\r\nTwo\r\nlines.", "One.\nTwo lines.")]
    [InlineData("Two.  Spaces\tand   more.", "Two. Spaces and more.")]
    [InlineData("An **important** and *new* ***thing***.", "An {b:important} and {i:new }{bi:thing}.")]
    [InlineData("**One** **two**", "{b:One two}")]
    [InlineData("**bold *and italic* text**", "{b:bold }{bi:and italic}{b: text}")]
    [InlineData(
        "See [the *new* site](https://council.example/new).",
        "See {the →https://council.example/new}{i:new→https://council.example/new}{ site→https://council.example/new}.")]
    [InlineData("**See [this](https://council.example/a)**", "{b:See }{b:this→https://council.example/a}")]
    [InlineData("See [this][1].\n\n[1]: https://council.example/b", "See {this→https://council.example/b}.")]
    [InlineData(
        "<https://council.example/c> <team@council.example>",
        "{https://council.example/c→https://council.example/c} {team@council.example→mailto:team@council.example}")]
    [InlineData("[Write](MAILTO:team@council.example)", "{Write→mailto:team@council.example}")]
    [InlineData("&pound;25&nbsp;000 &amp; more \\*", "£25\u00A0000 & more *")]
    [InlineData("The `code` CSU10", "The code CSU10")]
    [InlineData("Soft\u00ADhyphen and zero\u200Bwidth", "Softhyphen and zerowidth")]
    [InlineData("- One\n- Two\n\nAfter", "- One\n- Two\nAfter")]
    [InlineData("* One\n\n* Two", "- One\n- Two")]
    [InlineData("- One\n\n  Still one", "- One\n- Still one")]
    [InlineData("- **One** thing", "- {b:One} thing")]
    [InlineData("## Events\n\nOne.\n\n### Later\n\nTwo.", "# Events\nOne.\n# Later\nTwo.")]
    [InlineData("Events\n---\n\nOne.", "# Events\nOne.")]
    [InlineData("## The *new* [hall](https://council.example/) ##", "# The new hall")]
    [InlineData("One.\n\n---\n\nTwo.", "One.\nTwo.")]
    [InlineData("£5*2*3 and 5*2*3 = 30", "£5*2*3 and 5*2*3 = 30")]
    [InlineData("un**believ**able *one*s", "un**believ**able *one*s")]
    [InlineData("**bold** words, *one* (*two*)", "{b:bold} words, {i:one} ({i:two})")]
    [InlineData("a | b", "a | b")]
    [InlineData("**a | b** and *c", "{b:a | b} and *c")]
    [InlineData("Notes [1] and [x](", "Notes [1] and [x](")]
    [InlineData("2.5 tonnes of paper", "2.5 tonnes of paper")]
    [InlineData("## 2 new clubs", "# 2 new clubs")]
    public async Task Markdown_is_taken_as_it_is_meant(string text, string blocks) => Assert.Equal(blocks, await Narrated.BlocksAsync(text + "\n"));

    [Fact]
    public async Task A_problem_has_the_line_its_service_and_the_words()
    {
        var problems = await Narrated.ProblemsAsync($"{Narrated.Head}# The Old Town Hall\n\nFine.\n\n![A photo](a.png)\nand text\n");

        Assert.Equal([new(7, "The Old Town Hall", "![A photo](a.png)", "There is a picture here.", "text only; papers have no pictures")], problems);
    }

    [Theory]
    [InlineData("a | b\n--- | ---\n1 | 2", "There is a table here.")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "There is a table here.")]
    [InlineData("+---+---+\n| a | b |\n+---+---+", "There is a table here.")]
    [InlineData("> words", "There is a block quote here, which starts with >.")]
    [InlineData("```\nwords\n```", "There is a block of code here.")]
    [InlineData("    words", "These lines are indented by four spaces or more, which makes them code in Markdown.")]
    [InlineData("<div>words</div>", "There is HTML here.")]
    [InlineData("some <b>words</b>", "There is HTML here.")]
    [InlineData("<!-- words -->", "There is HTML here.")]
    [InlineData("![words](words.png)", "There is a picture here.")]
    [InlineData("## ![words](words.png)", "There is a picture here.")]
    [InlineData("words[^1]\n\n[^1]: more words", "There is a footnote here.")]
    [InlineData("words[^1]\n\n[^1]: more", "There is a footnote here.")]
    [InlineData("[Note]: important", "This is read as the address of a link, but nothing links to it.")]
    [InlineData("- # words", "There is a heading inside a list.")]
    [InlineData("- > words", "There is a block quote here, which starts with >.")]
    public async Task What_cannot_be_taken_is_a_problem(string text, string wrong)
    {
        var problems = await Narrated.ProblemsAsync($"{Narrated.Head}# The Old Town Hall\n\nFine.\n\n{text}\n");

        Assert.Equal((7, "The Old Town Hall", wrong), (problems[0].Row, problems[0].Column, problems[0].Wrong));
        Assert.Contains(problems[0].Value.Split('\n')[0], text, StringComparison.Ordinal);
        Assert.All(problems, problem => Assert.NotEmpty(problem.Expected));
    }

    [Theory]
    [InlineData("[words](page.html)", "page.html")]
    [InlineData("[words](ftp://council.example/)", "ftp://council.example/")]
    [InlineData("[words](javascript:alert(1))", "javascript:alert(1)")]
    [InlineData("[words](file:///etc/passwd)", "file:///etc/passwd")]
    [InlineData("[words](#there)", "#there")]
    public async Task A_link_that_nobody_can_follow_leaves_its_text(string text, string address)
    {
        var read = await Narrated.AcceptedAsync($"{Narrated.Head}# The Old Town Hall\n\nFine\nand {text}.\n");

        Assert.EndsWith("Fine and words.", Narrated.Lines(read.Narratives), StringComparison.Ordinal);
        Assert.Equal(
            [new(6, "The Old Town Hall", address, "The link was left out and its text kept.", "an address that starts with https://, http:// or mailto:")],
            read.Warnings);
    }

    [Fact]
    public async Task A_heading_has_no_links()
    {
        var read = await Narrated.AcceptedAsync($"{Narrated.Head}# [Old Town Hall](https://council.example/)\n\nOpen.\n");

        Assert.Equal(
            [(3L, "https://council.example/", "links in paragraphs and bullets only")],
            read.Warnings.Select(warning => (warning.Row, warning.Value, warning.Expected)));
    }

    [Fact]
    public async Task The_text_about_one_service_has_a_longest_length()
    {
        var paragraphs = string.Concat(Enumerable.Repeat($"{new string('x', 9_000)}\n\n", 6));

        var problem = Assert.Single(await Narrated.ProblemsAsync($"{Narrated.Head}# The Old Town Hall\n\n{paragraphs}# Customer Services\n\nShort.\n"));

        Assert.Equal(
            (15, "The Old Town Hall", "With this, the text about The Old Town Hall is longer than 50,000 characters."),
            (problem.Row, problem.Column, problem.Wrong));
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public async Task A_paragraph_has_a_longest_length(int length, bool isTaken)
    {
        var read = await Narrated.MarkdownAsync($"{Narrated.Head}# The Old Town Hall\n\n{new string('x', length)}\n");

        Assert.Equal(isTaken, read is ExportRead.Accepted);
        if (!isTaken)
            Assert.Equal(
                [new(5, "The Old Town Hall", new string('x', 200) + "…", "This is longer than 10,000 characters.", "shorter paragraphs")],
                Narrated.Problems(read));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("*a **b ")]
    [InlineData("[")]
    [InlineData("![[](")]
    [InlineData("<a ")]
    [InlineData("`` ` ")]
    public async Task Text_that_is_nested_without_end_is_answered(string piece)
    {
        var read = await Narrated.MarkdownAsync($"{Narrated.Head}# The Old Town Hall\n\n{string.Concat(Enumerable.Repeat(piece, 20_000))}x\n");

        Assert.True(read is ExportRead.Rejected || read.Rows > 0);
    }
}
