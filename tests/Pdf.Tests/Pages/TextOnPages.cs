using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Pages;

public sealed class TextOnPages
{
    [Fact]
    public void Paragraphs_follow_each_other_with_the_larger_of_their_distances() =>
        Having.PagesOf(lines: 10).For(Numbered("1", 2), Numbered("2", 1), new Heading(1, "Next"), Numbered("3", 1)).Expect(
            """
            page 1
              0 to 31: lines 1 to 2 of paragraph 1
              39 to 54.5: line 1 of paragraph 2
              78.5 to 104.5: line 1 of the heading "Next"
              116.5 to 132: line 1 of paragraph 3
            """);

    [Fact]
    public void A_paragraph_is_parted_so_that_no_line_is_alone() =>
        Having.PagesOf(lines: 5).For(Numbered("1", 6)).Expect(
            """
            page 1
              0 to 62: lines 1 to 4 of paragraph 1
              Paragraph 1 does not fit: it needs 93 pt, the page has 77.5: split after 4 of 6 lines.
            page 2
              0 to 31: lines 5 to 6 of paragraph 1
            """);

    [Fact]
    public void A_paragraph_of_three_lines_is_moved_whole() =>
        Having.PagesOf(lines: 5).For(Numbered("1", 2), Numbered("2", 3)).Expect(
            """
            page 1
              0 to 31: lines 1 to 2 of paragraph 1
              Paragraph 2 does not fit: it needs 46.5 pt, the page has 38.5: moved.
            page 2
              0 to 46.5: lines 1 to 3 of paragraph 2
            """);

    [Fact]
    public void A_long_paragraph_fills_page_after_page() =>
        Having.PagesOf(lines: 4).For(Numbered("1", 11)).Expect(
            """
            page 1
              0 to 62: lines 1 to 4 of paragraph 1
              Paragraph 1 does not fit: it needs 170.5 pt, the page has 62: split after 4 of 11 lines.
            page 2
              0 to 62: lines 5 to 8 of paragraph 1
              Paragraph 1 does not fit: it needs 108.5 pt, the page has 62: split after 4 of 7 lines.
            page 3
              0 to 46.5: lines 9 to 11 of paragraph 1
            """);

    [Fact]
    public void A_heading_goes_to_the_page_of_the_lines_below_it() =>
        Having.PagesOf(lines: 8).For(Numbered("1", 5), new Heading(1, "Results"), Numbered("2", 4)).Expect(
            """
            page 1
              0 to 77.5: lines 1 to 5 of paragraph 1
              The heading "Results" does not fit: with what it stays with, up to paragraph 2, it needs 69 pt, the page has 22.5: moved.
            page 2
              0 to 26: line 1 of the heading "Results"
              38 to 100: lines 1 to 4 of paragraph 2
            """);

    [Fact]
    public void Headings_without_end_are_set_all_the_same() =>
        Having.PagesOf(lines: 8).For([.. Enumerable.Range(1, 7).Select(number => new Heading(1, $"Heading {number}"))]).Expect(
            """
            page 1
              0 to 26: line 1 of the heading "Heading 1"
              The heading "Heading 2" does not fit: with what it stays with, up to the heading "Heading 3", it needs 76 pt, the page has 74: moved.
            page 2
              0 to 26: line 1 of the heading "Heading 2"
              The heading "Heading 3" does not fit: with what it stays with, up to the heading "Heading 4", it needs 76 pt, the page has 74: moved.
            page 3
              0 to 26: line 1 of the heading "Heading 3"
              The heading "Heading 4" does not fit: with what it stays with, up to the heading "Heading 5", it needs 76 pt, the page has 74: moved.
            page 4
              0 to 26: line 1 of the heading "Heading 4"
              The heading "Heading 5" does not fit: with what it stays with, up to the heading "Heading 6", it needs 76 pt, the page has 74: moved.
            page 5
              0 to 26: line 1 of the heading "Heading 5"
              The heading "Heading 6" does not fit: with what it stays with, up to the heading "Heading 7", it needs 76 pt, the page has 74: moved.
            page 6
              0 to 26: line 1 of the heading "Heading 6"
              50 to 76: line 1 of the heading "Heading 7"
            """);

    [Fact]
    public void A_heading_stays_with_the_beginning_of_what_is_kept_together_in_vain() =>
        Having.PagesOf(lines: 10)
            .For(Numbered("1", 6), new Heading(1, "Results"), Numbered("2", 12) with { KeepsWithNext = true }, Numbered("3", 1))
            .Expect(
            """
            page 1
              0 to 93: lines 1 to 6 of paragraph 1
              The heading "Results" does not fit: with what it stays with, up to paragraph 2, it needs 69 pt, the page has 38: moved.
            page 2
              0 to 26: line 1 of the heading "Results"
              38 to 146.5: lines 1 to 7 of paragraph 2
              Paragraph 2 does not fit: it needs 186 pt, the page has 117: split after 7 of 12 lines.
            page 3
              0 to 77.5: lines 8 to 12 of paragraph 2
              85.5 to 101: line 1 of paragraph 3
            """);

    [Fact]
    public void A_list_may_be_parted_between_its_items() =>
        Having.PagesOf(lines: 3).For(new NumberedList([[new Run("One")], [new Run("Two")], [new Run("Three")]])).Expect(
            """
            page 1
              0 to 15.5: line 1 of item 1 of the list at the start of the document
              18.5 to 34: line 1 of item 2 of the list at the start of the document
              Item 3 of the list at the start of the document does not fit: it needs 15.5 pt, the page has 9.5: moved.
            page 2
              0 to 15.5: line 1 of item 3 of the list at the start of the document
            """);

    [Fact]
    public void Even_where_two_lines_do_not_fit_a_page_holds_one() =>
        Having.PagesOf(lines: 1).For(Numbered("1", 3)).Expect(
            """
            page 1
              0 to 15.5: line 1 of paragraph 1
              Paragraph 1 does not fit: it needs 46.5 pt, the page has 15.5: split after 1 of 3 lines.
            page 2
              0 to 15.5: line 2 of paragraph 1
              Paragraph 1 does not fit: it needs 31 pt, the page has 15.5: split after 1 of 2 lines.
            page 3
              0 to 15.5: line 3 of paragraph 1
            """);

    [Fact]
    public void A_line_taller_than_the_page_is_answered()
    {
        var error = Assert.Throws<LayoutException>(() => new Having(300, 10).For(Numbered("1.2", 3)));

        Assert.Equal("A line in paragraph 1.2 is taller than the page.", error.Message);
    }

    private static Paragraph Numbered(string number, int lines) => Paragraph.Of(A.Lines(lines)) with { Number = number };
}
