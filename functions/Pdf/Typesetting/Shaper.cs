using System.Text;

namespace KpiPapers.Pdf.Typesetting;

/// <summary>Turns one styled text after another into glyphs: one space for many, kerning between letters of one style.</summary>
internal sealed class Shaper(Func<Rune, string>? standIn)
{
    private readonly List<TextStyle> _styles = [];
    private readonly List<Letter> _letters = [];
    private Place _place;
    private bool _standsIn;

    /// <summary>Begins a text.</summary>
    /// <param name="place">Where it stands, for the reader of an error.</param>
    public void Begin(Place place)
    {
        _styles.Clear();
        _letters.Clear();
        (_place, _standsIn) = (place, false);
    }

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

    public ShapedText End()
    {
        while (_letters is [.., { Break: >= BreakKind.Space }]) DropLast();
        var (glyphs, offset) = (new ShapedGlyph[_letters.Count], 0d);
        for (var i = 0; i < glyphs.Length; i++)
        {
            var letter = _letters[i];
            var (font, size) = (_styles[letter.Style].Font, _styles[letter.Style].Size);
            var kern = i + 1 < glyphs.Length && _styles[_letters[i + 1].Style].Font == font
                ? font.KerningBetween(letter.Glyph, _letters[i + 1].Glyph) : 0;
            glyphs[i] = new(letter.Glyph, (short)kern, letter.Style, BreakAfter(i), offset);
            offset += (font.Advance(letter.Glyph) + kern) * size / font.Metrics.UnitsPerEm;
        }
        return new(glyphs, offset, [.. _styles], _place);
    }

    private BreakKind BreakAfter(int index) =>
        _letters[index].Break == BreakKind.None && index > 0 && index < _letters.Count - 1
            && Characters.AllowsBreak(_letters[index - 1].Character, _letters[index].Character, _letters[index + 1].Character)
            ? BreakKind.Allowed : _letters[index].Break;

    private void Add(int character, int last)
    {
        if (Characters.EndsLine(character))
        {
            if (_letters.Count > 0 && (last, character) is not ('\r', '\n')) AddBreak(BreakKind.Forced);
        }
        else if (Characters.IsSpace(character))
        {
            if (_letters is [.., { Break: < BreakKind.Space }]) AddBreak(BreakKind.Space);
        }
        else if (Characters.IsInvisible(character))
        {
            if (character == Characters.ZeroWidthSpace && _letters is [.., { Break: BreakKind.None } before])
                _letters[^1] = before with { Break = BreakKind.Allowed };
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
        if (_letters.Count == 0 || Composition.Of(_letters[^1].Character, mark) is not { } letter)
        {
            AddStandIn(mark, $"The accent U+{mark:X4} {_place} does not make a letter with what stands before it.");
            return;
        }
        DropLast();
        AddGlyph(letter, BreakKind.None);
    }

    private void AddBreak(BreakKind kind)
    {
        // A space before the end of a line is the end of the line.
        if (kind == BreakKind.Forced && _letters[^1].Break == BreakKind.Space) DropLast();
        AddGlyph(' ', kind);
    }

    private void AddGlyph(int character, BreakKind kind)
    {
        if (Characters.NeedsShaping(character))
        {
            const string script = "is of a script that this writer cannot set: one that runs from right to left or joins its letters";
            AddStandIn(character, $"{Named(character)} {_place} {script}.");
            return;
        }
        var font = _styles[^1].Font;
        if (!font.TryGetGlyph(character, out var glyph)
            && !font.TryGetGlyph(Characters.StandIn(character), out glyph)
            && !font.TryGetGlyph(Characters.StandIn(Characters.StandIn(character)), out glyph))
        {
            AddStandIn(character, $"{Named(character)} {_place} is not in the font.");
            return;
        }
        _letters.Add(new(character, glyph, (ushort)(_styles.Count - 1), kind));
    }

    private void AddStandIn(int character, string problem)
    {
        if (standIn is null || _standsIn) throw new LayoutException(problem);   // a stand-in has none of its own
        _standsIn = true;
        foreach (var rune in standIn(new(character)).EnumerateRunes()) Add(rune.Value, last: 0);
        _standsIn = false;
    }

    private void DropLast() => _letters.RemoveAt(_letters.Count - 1);

    private static string Named(int character) =>
        Rune.IsControl(new(character)) ? $"The control character U+{character:X4}" : $"\"{new Rune(character)}\" (U+{character:X4})";

    private readonly record struct Letter(int Character, ushort Glyph, ushort Style, BreakKind Break);
}
