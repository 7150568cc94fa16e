using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace KpiPapers.Benchmarks;

/// <summary>The compressed streams of a PDF file: pages, fonts, structure.</summary>
internal static partial class FlateStreams
{
    /// <summary>What they hold.</summary>
    public static IReadOnlyList<byte[]> Inflate(byte[] pdf) =>
        [.. Start().Matches(Encoding.Latin1.GetString(pdf)).Select(start => Inflate(pdf, start.Index + start.Length, int.Parse(start.Groups["length"].Value, CultureInfo.InvariantCulture)))];

    /// <summary>Compresses them again, as they were; the number of bytes that come out.</summary>
    public static long Deflate(IReadOnlyList<byte[]> streams)
    {
        var compressed = new MemoryStream();
        foreach (var stream in streams)
        {
            using var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true);
            zlib.Write(stream);
        }
        return compressed.Length;
    }

    private static byte[] Inflate(byte[] pdf, int from, int length)
    {
        using var zlib = new ZLibStream(new MemoryStream(pdf, from, length), CompressionMode.Decompress);
        var content = new MemoryStream();
        zlib.CopyTo(content);
        return content.ToArray();
    }

    [GeneratedRegex(@"/FlateDecode /Length (?<length>\d+) >>\nstream\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Start();
}
