using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Pages;

public sealed class TablesOnPages
{
    [Fact]
    public void A_table_goes_on_below_its_header_on_the_next_page() =>
        Having.PagesOf(lines: 8).For(A.Table(["Name"], Rows(8))).Expect(
            """
            page 1
              0 to 104: rows 1 to 3 of table "Results"
              Row 4 of table "Results" does not fit: it needs 21.5 pt, the page has 20: moved.
            page 2
              0 to 86: rows 4 to 6 of table "Results"
              Row 8 of table "Results" does not fit: it needs 21.5 pt, the page has 16.5: moved, and the row above it as well, so that it is not alone.
            page 3
              0 to 64.5: rows 7 to 8 of table "Results"
            """);

    [Fact]
    public void A_row_is_moved_rather_than_split() =>
        Having.PagesOf(lines: 10).For(A.Table(["Name", "Comment"], A.Row("1", A.Lines(2)), A.Row("2", A.Lines(6)), A.Row("3", ""))).Expect(
            """
            page 1
              0 to 73.5: row 1 of table "Results"
              Row 2 of table "Results" does not fit: it needs 84 pt, the page has 81.5: moved.
            page 2
              0 to 127: rows 2 to 3 of table "Results"
            """);

    [Fact]
    public void A_row_taller_than_a_page_is_split_and_the_reason_names_its_column() =>
        Having.PagesOf(lines: 10).For(A.Table(["Name", "Comment"], A.Row("1", ""), A.Row("2", A.Lines(20)))).Expect(
            """
            page 1
              0 to 145: rows 1 to 2 of table "Results"
              Row 2 of table "Results" does not fit: its column Comment needs 259 pt, the page has 94: split.
            page 2
              0 to 143: row 2 of table "Results"
              Row 2 of table "Results" does not fit: its column Comment needs 184 pt, the page has 133.5: split.
            page 3
              0 to 93: row 2 of table "Results"
            """);

    [Fact]
    public void A_last_row_takes_the_one_above_it_along() =>
        Having.PagesOf(lines: 8).For(A.Table(["Name"], Rows(4))).Expect(
            """
            page 1
              0 to 82.5: rows 1 to 2 of table "Results"
              Row 4 of table "Results" does not fit: it needs 21.5 pt, the page has 20: moved, and the row above it as well, so that it is not alone.
            page 2
              0 to 64.5: rows 3 to 4 of table "Results"
            """);

    [Fact]
    public void A_last_row_is_alone_where_two_do_not_fit_on_a_page() =>
        Having.PagesOf(lines: 10).For(A.Table(["a", "b"], A.Row("1", ""), A.Row("2", ""), A.Row("3", A.Lines(8)), A.Row("4", A.Lines(8)))).Expect(
            """
            page 1
              0 to 82.5: rows 1 to 2 of table "Results"
              Row 3 of table "Results" does not fit: it needs 109 pt, the page has 72.5: moved.
            page 2
              0 to 130.5: row 3 of table "Results"
              Row 4 of table "Results" does not fit: it needs 109 pt, the page has 24.5: moved.
            page 3
              0 to 130.5: row 4 of table "Results"
            """);

    [Fact]
    public void A_row_that_fits_below_the_repeated_header_is_not_split() =>
        Having.PagesOf(lines: 10).For(A.Table(["a", "b"], A.Row("1", ""), A.Row("2", A.Lines(9)))).Expect(
            """
            page 1
              0 to 61: row 1 of table "Results"
              Row 2 of table "Results" does not fit: it needs 121.5 pt, the page has 94: moved.
            page 2
              0 to 143: row 2 of table "Results"
            """);

    [Fact]
    public void A_group_goes_to_the_page_of_its_first_row() =>
        Having.PagesOf(lines: 9).For(A.Table(["Name"], [.. Rows(3), new GroupRow("Group"), A.Row("5"), A.Row("6")])).Expect(
            """
            page 1
              0 to 104: rows 1 to 3 of table "Results"
              Row 4 of table "Results" does not fit: with the row that it heads it needs 43 pt, the page has 35.5: moved.
            page 2
              0 to 86: rows 4 to 6 of table "Results"
            """);

    [Fact]
    public void A_table_of_up_to_a_quarter_of_a_page_is_moved_whole() =>
        Having.PagesOf(lines: 20).For(Paragraph.Of(A.Lines(16)), A.Table(["Name"], Rows(1))).Expect(
            """
            page 1
              0 to 248: lines 1 to 16 of the paragraph "Line 1 Line 2 Line 3 Line 4 Line 5 Line…"
              Table "Results" does not fit: it needs 61 pt, the page has 54: moved.
            page 2
              0 to 61: row 1 of table "Results"
            """);

    [Fact]
    public void A_heading_stays_with_the_header_and_first_row_of_a_long_table() =>
        Having.PagesOf(lines: 12).For(Paragraph.Of(A.Lines(8)), new Heading(1, "Results"), A.Table(["Name"], Rows(12))).Expect(
            """
            page 1
              0 to 124: lines 1 to 8 of the paragraph "Line 1 Line 2 Line 3 Line 4 Line 5 Line…"
              The heading "Results" does not fit: with what it stays with, up to table "Results", it needs 99 pt, the page has 38: moved.
            page 2
              0 to 26: line 1 of the heading "Results"
              38 to 185: rows 1 to 5 of table "Results"
              Row 6 of table "Results" does not fit: it needs 21.5 pt, the page has 1: moved.
            page 3
              0 to 172: rows 6 to 12 of table "Results"
            """);

    private static TableRow[] Rows(int count) => [.. Enumerable.Range(1, count).Select(number => A.Row($"{number}"))];
}
