using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Building;

/// <summary>Tag trees that a person has read and found good, as text files in the folder Approved.</summary>
internal static class Approved
{
    public static void Tree(string name, byte[] pdf)
    {
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Approved", $"{name}.txt")).ReplaceLineEndings("\n");
        var printed = new PdfReader(pdf).Tags.Print();

        Assert.True(approved == printed, $"Is this the tree to approve as Approved/{name}.txt?\n{printed}");
    }
}
