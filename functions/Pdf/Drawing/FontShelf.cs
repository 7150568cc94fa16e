namespace KpiPapers.Pdf.Drawing;

/// <summary>The fonts of one document, in the order of their first use.</summary>
internal sealed class FontShelf
{
    private readonly List<FontUse> _uses = [];

    public IReadOnlyList<FontUse> Uses => _uses;

    public FontUse this[Font font]
    {
        get
        {
            foreach (var use in _uses)
            {
                if (use.Font == font) return use;
            }
            _uses.Add(new(font, $"F{_uses.Count + 1}"));
            return _uses[^1];
        }
    }
}
