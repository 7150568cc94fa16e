using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class MissingWordTests
{
    public static TheoryData<string> Words => ["-", "–", "—", ".", "..", "N/A", "NA", "n/a", "nil", "None", "NULL", "No Data", "no info", "Closed", "--", "n.a.", "N.A.", "TBC", "tbc", "*", "not available", "No figure", "'-", " N/A\u00A0"];

    [Theory]
    [MemberData(nameof(Words))]
    public void Where_there_is_no_figure_there_is_no_zero(string word)
    {
        foreach (var type in (ColumnType[])[ColumnType.Number, ColumnType.WholeNumber, ColumnType.Percent, ColumnType.Duration])
        {
            var cell = new OneFile().Read(OneFile.Column(type) with { MayBeBlank = true }, word);

            Assert.Equal((true, true, word == "Closed"), (cell.IsBlank, cell.IsMarked, cell.IsClosed));
            Assert.NotNull(new OneFile().Wrong(type, word));
        }
    }

    [Fact]
    public void An_empty_cell_is_not_marked()
    {
        var cell = new OneFile().Read(OneFile.Column(ColumnType.Number) with { MayBeBlank = true }, "");

        Assert.Equal((true, false, false), (cell.IsBlank, cell.IsMarked, cell.IsClosed));
    }

    [Theory]
    [InlineData("...")]
    [InlineData("no")]
    [InlineData("n.a")]
    [InlineData("**")]
    [InlineData("to be confirmed")]
    [InlineData("nothing")]
    [InlineData("---")]
    public void Other_words_are_no_figure_either_and_refused(string word) =>
        Assert.Equal("This is not a number.", new OneFile().Wrong(OneFile.Column(ColumnType.Number) with { MayBeBlank = true }, word, out _));
}
