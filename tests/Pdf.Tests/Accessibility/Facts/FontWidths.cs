using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>The widths that a CID font declares (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class FontWidths
{
    private const double Unstated = 1000;
    private readonly Dictionary<int, double> _widths = [];
    private readonly double _default;

    public FontWidths(PdfDictionary? font)
    {
        _default = font?["DW"] as double? ?? Unstated;
        var array = font?.Array("W") ?? [];
        for (var i = 0; i < array.Count;)
        {
            var first = (int)(double)array[i];
            if (array[i + 1] is List<object> some)
            {
                for (var j = 0; j < some.Count; j++) _widths[first + j] = (double)some[j];
                i += 2;
            }
            else
            {
                for (var cid = first; cid <= (double)array[i + 1]; cid++) _widths[cid] = (double)array[i + 2];
                i += 3;
            }
        }
    }

    public double this[int cid] => _widths.GetValueOrDefault(cid, _default);
}
