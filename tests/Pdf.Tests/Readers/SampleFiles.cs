namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>The samples as files, for as long as a test class needs them.</summary>
public sealed class SampleFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pdf-samples-");

    public SampleFiles()
    {
        foreach (var (name, document) in Samples.All) Add(name, PdfWriter.Write(document));
    }

    public IEnumerable<string> Paths => _folder.EnumerateFiles().Select(file => file.FullName);

    public string this[string name] => Path.Combine(_folder.FullName, name);

    private void Add(string name, byte[] file) => File.WriteAllBytes(this[name], file);

    public void Dispose() => _folder.Delete(recursive: true);
}
