using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class PercentFormsTests
{
    private static readonly Column Percent = OneFile.Column(ColumnType.Percent);

    [Theory]
    [InlineData("0.93", "Other cells of this column have a % sign, so this could be 0.93% or 93%.")]
    [InlineData("1", "Other cells of this column have a % sign, so this could be 1% or 100%.")]
    [InlineData("'0.93", "Other cells of this column have a % sign, so this could be 0.93% or 93%.")]
    [InlineData("94", null)]
    [InlineData("1.5", null)]
    [InlineData("0", null)]
    [InlineData("0.93%", null)]
    [InlineData("1 %", null)]
    public void A_fraction_beside_signs_could_be_two_numbers(string text, string? wrong)
    {
        var file = new OneFile();
        file.Read(Percent, "92%");

        Assert.Equal(wrong, file.Wrong(Percent, text, out _));
        Assert.Null(file.Wrong(Percent with { Heading = "Other" }, "0.93", out _));
    }

    [Fact]
    public void A_sign_below_fractions_names_the_first()
    {
        var file = new OneFile();
        file.Read(Percent, "94");
        file.Read(Percent, "0.93");
        file.Read(Percent, "1");

        Assert.Equal("This has a % sign, but row 3 has none, so 0.93 there could be 0.93% or 93%.", file.Wrong(Percent, "92%", out _));
    }

    [Fact]
    public void What_is_only_checked_may_be_either()
    {
        var file = new OneFile();
        file.Read(Percent with { ShareOf = "views" }, "92%");

        Assert.Null(file.Wrong(Percent with { ShareOf = "views" }, "0.93", out _));
    }
}
