using System.Text;

namespace KpiPapers.Pdf.Typesetting;

/// <summary>Turns styled text into glyphs: one space for many, kerning between letters of one style.</summary>
internal sealed class Shaper(Place place, Func<Rune, string>? standIn)
{
    private readonly List<TextStyle> _styles = [];
    private readonly List<int> _characters = [];
    private readonly List<ushort> _glyphs = [], _styleOf = [];
    private readonly List<BreakKind> _breaks = [];
    private bool _standsIn;

    public void Add(string text, TextStyle style)
    {
        _styles.Add(style);
        var last = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Add(rune.Value, last);
            last = rune.Value;
        }
    }

    public ShapedText Shape()
    {
        while (_breaks.Count > 0 && _breaks[^1] >= BreakKind.Space) Drop(_breaks.Count - 1);
        for (var i = 1; i < _glyphs.Count - 1; i++)
        {
            if (_breaks[i] == BreakKind.None && Characters.AllowsBreak(_characters[i - 1], _characters[i], _characters[i + 1]))
                _breaks[i] = BreakKind.Allowed;
        }
        var kerns = new short[_glyphs.Count];
        var offsets = new double[_glyphs.Count + 1];
        for (var i = 0; i < _glyphs.Count; i++)
        {
            var style = _styles[_styleOf[i]];
            if (i + 1 < _glyphs.Count && _styles[_styleOf[i + 1]].Font == style.Font)
                kerns[i] = (short)style.Font.KerningBetween(_glyphs[i], _glyphs[i + 1]);
            offsets[i + 1] = offsets[i] + ((style.Font.Advance(_glyphs[i]) + kerns[i]) * style.Size / style.Font.Metrics.UnitsPerEm);
        }
        return new()
        {
            Styles = _styles,
            Glyphs = [.. _glyphs],
            Kerns = kerns,
            StyleOf = [.. _styleOf],
            Breaks = [.. _breaks],
            Offsets = offsets,
            Place = place,
        };
    }

    private void Add(int character, int last)
    {
        if (Characters.EndsLine(character))
        {
            if (_breaks.Count > 0 && (last, character) is not ('\r', '\n')) AddBreak(BreakKind.Forced);
        }
        else if (Characters.IsSpace(character))
        {
            if (_breaks.Count > 0 && _breaks[^1] < BreakKind.Space) AddBreak(BreakKind.Space);
        }
        else if (Characters.IsInvisible(character))
        {
            if (character == Characters.ZeroWidthSpace && _breaks.Count > 0 && _breaks[^1] == BreakKind.None) _breaks[^1] = BreakKind.Allowed;
        }
        else if (Composition.IsMark(character))
        {
            AddMark(character);
        }
        else
        {
            AddGlyph(character, BreakKind.None);
        }
    }

    private void AddMark(int mark)
    {
        if (_characters.Count == 0 || Composition.Of(_characters[^1], mark) is not { } letter)
        {
            AddStandIn(mark, $"The accent U+{mark:X4} {place} does not make a letter with what stands before it.");
            return;
        }
        Drop(_characters.Count - 1);
        AddGlyph(letter, BreakKind.None);
    }

    private void AddBreak(BreakKind kind)
    {
        // A space before the end of a line is the end of the line.
        if (kind == BreakKind.Forced && _breaks[^1] == BreakKind.Space) Drop(_breaks.Count - 1);
        AddGlyph(' ', kind);
    }

    private void AddGlyph(int character, BreakKind kind)
    {
        if (Characters.NeedsShaping(character))
        {
            AddStandIn(character, $"{Named(character)} {place} is of a script that this writer cannot set: one that runs from right to left or joins its letters.");
            return;
        }
        var font = _styles[^1].Font;
        if (!font.TryGetGlyph(character, out var glyph)
            && !font.TryGetGlyph(Characters.StandIn(character), out glyph)
            && !font.TryGetGlyph(Characters.StandIn(Characters.StandIn(character)), out glyph))
        {
            AddStandIn(character, $"{Named(character)} {place} is not in the font.");
            return;
        }
        _characters.Add(character);
        _glyphs.Add(glyph);
        _styleOf.Add((ushort)(_styles.Count - 1));
        _breaks.Add(kind);
    }

    private void AddStandIn(int character, string problem)
    {
        if (standIn is null || _standsIn) throw new LayoutException(problem);   // a stand-in has none of its own
        _standsIn = true;
        foreach (var rune in standIn(new(character)).EnumerateRunes()) Add(rune.Value, last: 0);
        _standsIn = false;
    }

    private void Drop(int index)
    {
        _characters.RemoveAt(index);
        _glyphs.RemoveAt(index);
        _styleOf.RemoveAt(index);
        _breaks.RemoveAt(index);
    }

    private static string Named(int character) =>
        Rune.IsControl(new(character)) ? $"The control character U+{character:X4}" : $"\"{new Rune(character)}\" (U+{character:X4})";
}
