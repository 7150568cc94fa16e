using KpiPapers.Pdf.Drawing;

namespace KpiPapers.Pdf.Objects;

/// <summary>The bookmarks as PDF objects (ISO 32000-1, 12.3.3).</summary>
internal static class OutlineObjects
{
    /// <summary>Writes all bookmarks; null if there are none.</summary>
    public static int? Write(ObjectStore store, IReadOnlyList<Bookmark> bookmarks, IReadOnlyList<int> pages)
    {
        if (bookmarks.Count == 0) return null;
        var root = store.Reserve();
        var (first, last, count) = WriteLevel(store, bookmarks, pages, root);
        store.Set(root, $"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R /Count {count} >>");
        return root;
    }

    /// <summary>Writes bookmarks whose first is of the highest level among them.</summary>
    private static (int First, int Last, int Count) WriteLevel(
        ObjectStore store, IEnumerable<Bookmark> bookmarks, IReadOnlyList<int> pages, int parent)
    {
        var siblings = Siblings(bookmarks);
        var numbers = siblings.ConvertAll(_ => store.Reserve());
        var count = siblings.Count;
        for (var i = 0; i < siblings.Count; i++)
        {
            var (bookmark, below) = (siblings[i][0], siblings[i].Skip(1).ToList());
            var entries = $"/Title {PdfString.Of(bookmark.Title)} /Parent {parent} 0 R "
                + $"/Dest [{pages[bookmark.Page]} 0 R /XYZ null {bookmark.Top:0.###} null]";
            if (i > 0) entries += $" /Prev {numbers[i - 1]} 0 R";
            if (i < siblings.Count - 1) entries += $" /Next {numbers[i + 1]} 0 R";
            if (below.Count > 0)
            {
                var (first, last, inner) = WriteLevel(store, below, pages, numbers[i]);
                entries += $" /First {first} 0 R /Last {last} 0 R /Count {inner}";
                count += inner;
            }
            store.Set(numbers[i], $"<< {entries} >>");
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
