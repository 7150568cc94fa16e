using System.Net.Http.Headers;
using System.Text;

namespace KpiPapers.Functions.Tests.Web.Files;

/// <summary>A form with files as browsers send it (HTML standard, multipart/form-data): quotes and line ends in a name are written as %22, %0D and %0A.</summary>
internal static class FormOfFiles
{
    private const string Boundary = "----WebKitFormBoundaryFiles";

    public static HttpContent Of(params IEnumerable<(string Name, string Text)> files) =>
        Of(files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text))));

    public static HttpContent Of(IEnumerable<(string Name, byte[] Content)> files)
    {
        var body = new List<byte>();
        foreach (var (name, content) in files)
        {
            var escaped = name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
            Write($"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{escaped}\"\r\nContent-Type: text/csv\r\n\r\n");
            body.AddRange(content);
            Write("\r\n");
        }
        Write($"--{Boundary}--\r\n");
        return Raw([.. body]);

        void Write(string text) => body.AddRange(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>What says that it is such a form, whatever it is.</summary>
    public static HttpContent Raw(byte[] body) =>
        new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}") } };
}
