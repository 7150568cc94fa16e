using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Syntax;

namespace KpiPapers.Pdf.Objects;

/// <summary>The bookmarks as PDF objects (ISO 32000-1, 12.3.3).</summary>
internal static class OutlineObjects
{
    /// <summary>Writes all bookmarks; null if there are none.</summary>
    public static int? Write(ObjectStore store, IReadOnlyList<Bookmark> bookmarks, IReadOnlyList<WrittenPage> pages)
    {
        if (bookmarks.Count == 0) return null;
        var root = store.Reserve();
        var (first, last, count) = WriteLevel(store, bookmarks, pages, root);
        store.Begin(root).Append($"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R /Count {count} >>");
        return root;
    }

    /// <summary>Writes bookmarks whose first is of the highest level among them.</summary>
    private static (int First, int Last, int Count) WriteLevel(
        ObjectStore store, IEnumerable<Bookmark> bookmarks, IReadOnlyList<WrittenPage> pages, int parent)
    {
        var siblings = Siblings(bookmarks);
        var numbers = siblings.ConvertAll(_ => store.Reserve());
        var count = siblings.Count;
        for (var i = 0; i < siblings.Count; i++)
        {
            var below = siblings[i].Count == 1 ? default : WriteLevel(store, siblings[i].Skip(1), pages, numbers[i]);
            count += below.Count;
            var (bookmark, body) = (siblings[i][0], store.Begin(numbers[i]));
            body.Append($"<< /Title {PdfString.Of(bookmark.Title)} /Parent {parent} 0 R");
            body.Append($" /Dest [{pages[bookmark.Page].Number} 0 R /XYZ null {bookmark.Top} null]");
            if (i > 0) body.Append($" /Prev {numbers[i - 1]} 0 R");
            if (i < siblings.Count - 1) body.Append($" /Next {numbers[i + 1]} 0 R");
            if (below.Count > 0) body.Append($" /First {below.First} 0 R /Last {below.Last} 0 R /Count {below.Count}");
            body.Append(" >>"u8);
        }
        return (numbers[0], numbers[^1], count);
    }

    /// <summary>Cuts the list before each bookmark that is not below the one that opened the piece.</summary>
    private static List<List<Bookmark>> Siblings(IEnumerable<Bookmark> bookmarks)
    {
        var pieces = new List<List<Bookmark>>();
        foreach (var bookmark in bookmarks)
        {
            if (pieces.Count == 0 || bookmark.Level <= pieces[^1][0].Level) pieces.Add([]);
            pieces[^1].Add(bookmark);
        }
        return pieces;
    }
}
