using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Accessibility;

public sealed class PdfUaTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    public static TheoryData<string> OddNames => [.. OddDocuments.All.Keys];

    [Fact]
    public void A_document_with_everything_is_accessible()
    {
        Assert.Empty(PdfUaChecker.Check(PdfWriter.Write(Everything.Document)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_document_is_accessible(int seed)
    {
        Assert.Empty(PdfUaChecker.Check(PdfWriter.Write(A.Document([.. new RandomBlocks(seed).Make().Blocks]))));
    }

    [Theory]
    [MemberData(nameof(OddNames))]
    public void An_odd_document_is_accessible(string name)
    {
        Assert.Empty(PdfUaChecker.Check(PdfWriter.Write(OddDocuments.All[name])));
    }

    [Fact]
    public void No_two_conditions_have_one_number()
    {
        Assert.Distinct(PdfUaChecker.Conditions.Select(condition => condition.Number));
    }
}
