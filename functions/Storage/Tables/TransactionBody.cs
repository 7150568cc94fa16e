using System.Text;
using Azure.Core;

namespace KpiPapers.Storage.Tables;

/// <summary>Requests as parts of one body: a batch that holds one change set.</summary>
internal static class TransactionBody
{
    public static (string Boundary, ReadOnlyMemory<byte> Body) Write(IEnumerable<HttpMessage> parts)
    {
        var id = Guid.NewGuid();
        var (batch, changes) = ($"batch_{id}", $"changeset_{id}");
        using var body = new MemoryStream();
        Text($"--{batch}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (var part in parts)
        {
            using (part)
            {
                Text($"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
                Write(part.Request);
            }
        }

        Text($"--{changes}--\r\n\r\n--{batch}--\r\n");
        return (batch, body.ToArray());

        void Text(string text) => body.Write(Encoding.ASCII.GetBytes(text));

        void Write(Request request)
        {
            Text($"{request.Method} {request.Uri.ToUri().AbsoluteUri} HTTP/1.1\r\n");
            foreach (var header in request.Headers)
            {
                Text($"{header.Name}: {header.Value}\r\n");
            }

            Text("\r\n");
            request.Content?.WriteTo(body, CancellationToken.None);
            Text("\r\n");
        }
    }
}
