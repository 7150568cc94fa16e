using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KpiPapers.Exports.Narratives;

/// <summary>Takes the body of a Word document apart.</summary>
internal sealed class WordPieces
{
    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
    private readonly WordStyles _styles;
    private readonly WordLists _lists;
    private readonly WordRuns _text;
    private RunBuilder _runs = new();
    private Paragraph? _open;   // its end was deleted, so it goes on in the next
    private int? _levelOfBullets;   // of the first in the list that goes on here
    private long _row = 1;
    private bool _saidNested;
    private bool _saidChanges;

    private WordPieces(MainDocumentPart document)
    {
        _styles = new(document);
        _lists = new(document, _styles);
        _text = new(document, _styles);
    }

    /// <summary>The pieces of a document; a piece's row is the number of its paragraph, empty ones not counted.</summary>
    public static ImmutableArray<Piece> Of(MainDocumentPart document, Body body)
    {
        var pieces = new WordPieces(document);
        pieces.AddBlocks(body);
        if (pieces._open is { } last) pieces.EndParagraph(last);
        return pieces._pieces.ToImmutable();
    }

    private void AddBlocks(OpenXmlElement parent)
    {
        foreach (var block in parent.ChildElements)
        {
            switch (block.LocalName)
            {
                case "p":
                    AddParagraph((Paragraph)block);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    AddBlocks(block);
                    break;
                case "tbl":
                    Refuse(block.InnerText, "There is a table here.", "paragraphs, bullets and headings; figures come with the exports");
                    break;
                case "altChunk":
                    Refuse("", "There is another document inside this one.", "its text itself");
                    break;
                case "sectPr" or "sdtPr" or "customXmlPr" or "del" or "moveFrom":
                    break;
                default:
                    if (block.InnerText.Trim().Length > 0)
                        Refuse(block.InnerText, "There is something here that cannot be taken.", "paragraphs, bullets and headings");
                    break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        if (_text.Add(paragraph, _runs)) EndParagraph(paragraph);
        else _open = paragraph;
    }

    private void EndParagraph(Paragraph paragraph)
    {
        _open = null;
        var runs = _runs.ToRuns();
        _runs = new();
        var words = RunBuilder.TextOf(runs);
        var isEmpty = runs.IsEmpty && _text.Refused.Count == 0;
        AddOddities(words);
        if (!runs.IsEmpty) _pieces.Add(PieceOf());
        if (!isEmpty) _row++;

        Piece PieceOf()
        {
            var properties = paragraph.ParagraphProperties;
            var isBullet = false;
            if (_styles.HeadingLevel(properties) is { } level)
            {
                _levelOfBullets = null;
                _pieces.AddRange(LinkAddress.NotTakenInHeading(_row, runs));
                return new Piece.Heading(_row, level, words.Replace('\n', ' '));
            }
            if (_styles.List(properties) is var (list, depth))
            {
                isBullet = _lists.IsBullet(list, depth);
                if (isBullet) SayNested(depth);
            }
            if (!isBullet) _levelOfBullets = null;
            var (text, hadSign) = TypedBullets.Without(runs, TypedBullets.InWord);
            return isBullet || hadSign ? new Piece.Bullet(_row, text) : new Piece.Paragraph(_row, text);
        }
    }

    private void AddOddities(string words)
    {
        foreach (var (wrong, expected) in _text.Refused) _pieces.Add(new Piece.Odd(_row, words, wrong, expected));
        foreach (var address in _text.LeftOut) _pieces.Add(LinkAddress.NotTaken(_row, address));
        _text.Refused.Clear();
        _text.LeftOut.Clear();
        if (!_text.HasChanges || _saidChanges) return;
        _saidChanges = true;
        _pieces.Add(new Piece.Odd(_row, words, "The document has changes that nobody has accepted: what was inserted was taken, what was deleted was not.",
            "a document in which all changes are accepted or rejected", IsTaken: true));
    }

    private void SayNested(int depth)
    {
        _levelOfBullets ??= depth;
        if (depth <= _levelOfBullets || _saidNested) return;
        _saidNested = true;
        _pieces.Add(new Piece.Odd(_row, "", "Bullets under bullets were taken at one level.", "bullets at one level", IsTaken: true));
    }

    private void Refuse(string value, string wrong, string expected) => _pieces.Add(new Piece.Odd(_row, value, wrong, expected));
}
