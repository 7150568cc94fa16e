using System.Text;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class WordsTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData(" 12\u00A0", "12")]
    [InlineData("\u200B12\u200D", "12")]
    [InlineData("\uFEFF \u200E12\u200F\u2060\u00AD", "12")]
    [InlineData("\u200B", "")]
    [InlineData("1\u200B2", "1\u200B2")]
    [InlineData("=\"12\"", "12")]
    [InlineData(" =\" 12 \" ", "12")]
    [InlineData("=\"\"", "")]
    [InlineData("=\"12", "=\"12")]
    [InlineData("=12", "=12")]
    [InlineData("=\"a\"\"b\"", "=\"a\"\"b\"")]
    [InlineData("=\"a\"&\"b\"", "=\"a\"&\"b\"")]
    [InlineData("=", "=")]
    [InlineData("=\"", "=\"")]
    public void A_cell_is_what_is_seen_of_it(string cell, string trimmed) =>
        Assert.Equal(trimmed, Encoding.UTF8.GetString(Words.Trim(Encoding.UTF8.GetBytes(cell))));

    [Theory]
    [InlineData("Bene\u00ADfits", "Benefits")]
    [InlineData(" Council\u200B \u00A0tax\uFEFF", "Council tax")]
    [InlineData("Council tax", "Council tax")]
    public void Names_that_look_the_same_are_the_same(string name, string same) => Assert.Equal(same, Words.SingleSpaced(name));

    [Fact]
    public void Numbers_and_days_may_be_kept_as_text_by_a_formula()
    {
        Assert.Equal(12, new OneFile().Read(ColumnType.WholeNumber, "=\"12\"").Number);
        Assert.Equal(new DateOnly(2020, 7, 1), new OneFile().Day("=\"01/07/2020\""));
    }
}
