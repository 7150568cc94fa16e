using KpiPapers.Papers.Editions;
using KpiPapers.Pdf.Tests.Accessibility;

namespace KpiPapers.Papers.Tests.Editions;

/// <summary>Papers by the conditions of PDF/UA-1 that a program can check.</summary>
public sealed class AccessiblePdf
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_condition_is_broken(string name)
    {
        // The foot has two lines for both of these, which a council words itself.
        var paper = Samples.All[name] with { Title = "Quarterly report", Council = "Example Borough Council" };

        Assert.Empty(PdfUaChecker.Check(PaperPdf.Write(paper)));
    }
}
