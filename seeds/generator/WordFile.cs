using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KpiPapers.Seeds;

/// <summary>Writes a Word document, the same bytes every time.</summary>
internal static class WordFile
{
    private const string HeadingStyle = "Heading1";
    private const string BulletStyle = "ListBullet";
    private const int BulletList = 1;

    private static readonly DateTimeOffset Written = new(2020, 8, 14, 9, 0, 0, TimeSpan.Zero);

    public static void Write(Stream file, IEnumerable<SourceParagraph> paragraphs)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "document");   // the id given by itself is a random one
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles();
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = Numbering();
            main.Document = new Document(new Body(paragraphs.Select(ParagraphOf)));
        }
        Repack(package, file);
    }

    private static Paragraph ParagraphOf(SourceParagraph source)
    {
        var paragraph = new Paragraph();
        if (source.Kind is ParagraphKind.Heading)
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = HeadingStyle });
        if (source.Kind is ParagraphKind.Bullet)
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = BulletStyle }, InBulletList());
        for (var i = 0; i < source.Runs.Count; i++)
        {
            if (source.Runs[i].Length == 0) continue;
            var run = new Run();
            if (i % 2 == 1) run.RunProperties = new RunProperties(new Bold());
            run.AppendChild(new Text(source.Runs[i]) { Space = SpaceProcessingModeValues.Preserve });
            paragraph.AppendChild(run);
        }
        return paragraph;
    }

    /// <summary>The styles by their built-in names, as Word itself writes them.</summary>
    private static Styles Styles() => new(
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(
            new StyleName { Val = "heading 1" },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new StyleParagraphProperties(new KeepNext(), new OutlineLevel { Val = 0 }),
            new StyleRunProperties(new Bold(), new FontSize { Val = "32" }))
        { Type = StyleValues.Paragraph, StyleId = HeadingStyle },
        new Style(
            new StyleName { Val = "List Bullet" },
            new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(
                InBulletList(),
                new Indentation { Left = "360", Hanging = "360" }))
        { Type = StyleValues.Paragraph, StyleId = BulletStyle });

    private static NumberingProperties InBulletList() => new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = BulletList });

    private static Numbering Numbering() => new(
        new AbstractNum(
            new Level(new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }) { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = BulletList });

    /// <summary>Copies the package without the time of day, and stored rather than compressed, as how well is a matter of the machine.</summary>
    private static void Repack(MemoryStream package, Stream file)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
            copy.LastWriteTime = Written;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
