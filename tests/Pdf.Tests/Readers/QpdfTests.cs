namespace KpiPapers.Pdf.Tests.Readers;

public sealed class QpdfTests(SampleFiles files) : IClassFixture<SampleFiles>
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Qpdf_finds_no_fault_in_the_file(string name)
    {
        Assert.SkipUnless(ExternalProgram.IsInstalled("qpdf"), "To run this test, install the Debian package qpdf.");

        var (exitCode, output, errors) = await ExternalProgram.RunAsync(
            "qpdf", ["--check", files[name]], TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("No syntax or stream encoding errors found", output);
        Assert.DoesNotContain("WARNING", output);
    }
}
