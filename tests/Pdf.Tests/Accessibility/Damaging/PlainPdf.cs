using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Damaging;

/// <summary>A PDF file unpacked to plain objects, none in another and none compressed, so that any can be changed.</summary>
/// <param name="Trailer">The entries of the trailer that name objects.</param>
/// <param name="Objects">The objects by their numbers.</param>
internal sealed record PlainPdf(string Trailer, ImmutableSortedDictionary<int, PlainObject> Objects)
{
    public static PlainPdf Unpack(byte[] file)
    {
        var pdf = new PdfReader(file);
        var objects = ImmutableSortedDictionary.CreateBuilder<int, PlainObject>();
        foreach (var number in pdf.Numbers)
        {
            var value = pdf.Resolve(new(number));
            var dictionary = value as PdfDictionary;
            if (dictionary?["Type"] is PdfName { Text: "ObjStm" or "XRef" }) continue;
            objects[number] = new(PlainText.Of(value), dictionary?.Raw("Length") is null ? null : dictionary.Data);
        }
        return new($"/Root {PlainText.Of(pdf.Trailer.Raw("Root"))} /Info {PlainText.Of(pdf.Trailer.Raw("Info"))}", objects.ToImmutable());
    }

    /// <summary>The file, with a table of objects that is right.</summary>
    public byte[] Write()
    {
        var table = Objects.Keys.Last() + 1;
        var rows = new byte[7 * (table + 1)];
        var file = new MemoryStream();
        file.Write("%PDF-1.7\n%"u8);
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        foreach (var (number, part) in Objects)
        {
            Note(number);
            Write(file, number, part);
        }
        var start = file.Length;
        Note(table);
        Write(file, table, new($"<< /Type /XRef /Size {table + 1} /W [1 4 2] {Trailer} >>", rows));
        file.Write(Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();

        void Note(int number)
        {
            rows[7 * number] = 1;
            BinaryPrimitives.WriteInt32BigEndian(rows.AsSpan((7 * number) + 1), (int)file.Length);
        }
    }

    private static void Write(MemoryStream file, int number, PlainObject part)
    {
        var text = part.Data is null ? part.Text : $"{part.Text[..^2]}/Length {part.Data.Length} >>";
        file.Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n{text}\n"));
        if (part.Data is not null)
        {
            file.Write("stream\n"u8);
            file.Write(part.Data);
            file.Write("\nendstream\n"u8);
        }
        file.Write("endobj\n"u8);
    }
}
