using System.Text;

namespace KpiPapers.Seeds;

/// <summary>A file of the seeds that is written rather than kept.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Write">Writes it, the same bytes every time.</param>
internal sealed record SeedFile(string Name, Action<Stream> Write)
{
    /// <summary>A comma-separated file, as UTF-8 with the line ends of Windows.</summary>
    public static SeedFile Csv(string name, Func<IEnumerable<string>> lines) => new(name, file =>
    {
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n" };
        foreach (var line in lines()) writer.WriteLine(line);
    });
}
