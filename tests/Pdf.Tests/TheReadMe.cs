namespace KpiPapers.Pdf.Tests;

public sealed class TheReadMe
{
    [Fact]
    public void Its_example_is_one_that_is_compiled_and_tested()
    {
        var shown = Lines("Pdf-README.md").SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```").ToList();
        var tested = Lines("Samples/Invoice.cs").SkipWhile(line => line != "{").Skip(1).ToList();

        Assert.InRange(shown.Count, 5, 12);
        Assert.Contains(string.Join('\n', shown), string.Join('\n', tested));
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Select(line => line.Trim());
}
