using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Exports.Narratives;

/// <summary>
/// Builds a text in the one form in which it is kept, however its source was cut into pieces: neighbours of one look are one run, spaces
/// between words are single, and a space between two looks has what is common to both.
/// </summary>
internal sealed class RunBuilder
{
    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();
    private readonly StringBuilder _text = new();
    private Look _look;
    private char? _gap;   // a space, no-break space or line feed that words have yet to follow

    /// <summary>Adds text; tabs and wide spaces become spaces, and characters that show nothing are left out.</summary>
    public void Add(string text, Look look)
    {
        foreach (var character in text)
        {
            if (character is '\n' or '\u2028' or '\u2029') _gap = '\n';
            else if (character is '\u00A0' or '\u202F') _gap = _gap is '\n' ? '\n' : '\u00A0';
            else if (char.IsWhiteSpace(character)) _gap ??= ' ';
            else if (IsVisible(character)) Append(character, look);
        }
    }

    /// <summary>The text so far, without spaces around it; empty when there are no words.</summary>
    public ImmutableArray<TextRun> ToRuns()
    {
        EndRun();
        _gap = null;
        return _runs.ToImmutable();
    }

    /// <summary>A text without its first characters and the spaces after them.</summary>
    public static ImmutableArray<TextRun> Without(ImmutableArray<TextRun> runs, int count)
    {
        var rest = new RunBuilder();
        foreach (var run in runs)
        {
            var left = Math.Min(count, run.Text.Length);
            count -= left;
            rest.Add(run.Text[left..], new(run.Bold, run.Italic, run.LinkTo));
        }
        return rest.ToRuns();
    }

    /// <summary>The words alone.</summary>
    public static string TextOf(ImmutableArray<TextRun> runs) => string.Concat(runs.Select(run => run.Text));

    private void Append(char character, Look look)
    {
        if (_gap is { } gap && _runs.Count + _text.Length > 0) AppendAs(gap, look.InCommonWith(_look));
        _gap = null;
        AppendAs(character, look);
    }

    private void AppendAs(char character, Look look)
    {
        if (look != _look) EndRun();
        _look = look;
        _text.Append(character);
    }

    private void EndRun()
    {
        if (_text.Length > 0) _runs.Add(new(_text.ToString()) { Bold = _look.Bold, Italic = _look.Italic, LinkTo = _look.LinkTo });
        _text.Clear();
    }

    // Soft hyphens, zero-width spaces and marks of direction come along when text is pasted from the web.
    private static bool IsVisible(char character) =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
