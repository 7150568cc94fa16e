using System.Text;

namespace KpiPapers.Exports.Tests.Corpus;

/// <summary>
/// The texts in a C# file, without comments and what exceptions say. Texts joined by <c>+</c> are one. Knows as much of the language as the
/// product's source uses: plain, verbatim, raw and interpolated texts, and texts within the holes of texts.
/// </summary>
internal sealed class SourceText
{
    /// <summary>Stands where a value is filled in.</summary>
    public const char Hole = '\u0001';

    private readonly string _source;
    private readonly List<string> _texts = [];
    private readonly StringBuilder _statement = new();   // its code so far, without comments and texts
    private int _at;

    private SourceText(string source) => _source = source;

    public static IEnumerable<string> Literals(string source)
    {
        var text = new SourceText(source);
        text.Code(isHole: false);
        return text._texts;
    }

    /// <summary>Reads code to the end of the file, or of the hole that it stands in.</summary>
    private void Code(bool isHole)
    {
        var depth = 0;
        var last = -1;   // the place of the text just read, as long as only a plus follows it
        while (_at < _source.Length && !(isHole && depth == 0 && _source[_at] == '}'))
        {
            var character = _source[_at];
            if (Starts("//")) _at = After("\n");
            else if (Starts("/*")) _at = After("*/");
            else if (character == '\'') _at = Starts("'\\") ? _source.IndexOf('\'', _at + 3) + 1 : _at + 3;
            else if (character == '"' || Starts("@\"") || Starts("$\"") || Starts("$@\"")) last = Take(Text(), last);
            else
            {
                if (!char.IsWhiteSpace(character) && character != '+') last = -1;
                depth += character is '{' or '(' or '[' ? 1 : character is '}' or ')' or ']' ? -1 : 0;
                if (character is ';' or '{' or '}') _statement.Clear();
                else _statement.Append(character);
                _at++;
            }
        }
    }

    /// <summary>Keeps a text, or joins it to the one before it; answers its place.</summary>
    private int Take(string text, int before)
    {
        var statement = _statement.ToString();
        if (statement.Contains("Exception(", StringComparison.Ordinal) || statement.Contains("throw new(", StringComparison.Ordinal)) return -1;
        if (before < 0) _texts.Add(text);
        else _texts[before] += text;
        return before < 0 ? _texts.Count - 1 : before;
    }

    private string Text()
    {
        var isInterpolated = Count('$') > 0;
        var isVerbatim = Count('@') > 0;
        var quotes = Count('"');
        if (quotes == 2) return "";
        var text = new StringBuilder();
        while (_at < _source.Length && !Starts(new string('"', quotes))) Next(text, isInterpolated, isVerbatim || quotes > 2);
        _at += quotes;
        return text.ToString();
    }

    private void Next(StringBuilder text, bool isInterpolated, bool isVerbatim)
    {
        var character = _source[_at];
        if (isInterpolated && character == '{' && !Starts("{{"))
        {
            var statement = _statement.ToString();
            _at++;
            Code(isHole: true);
            _at++;
            _statement.Clear().Append(statement);
            text.Append(Hole);
        }
        else if (!isVerbatim && character == '\\')
        {
            var escaped = _source[_at + 1];
            text.Append(escaped switch { 'n' => '\n', 't' => '\t', 'u' => '?', _ => escaped });
            _at += escaped == 'u' ? 6 : 2;
        }
        else
        {
            text.Append(character);
            _at += isInterpolated && (Starts("{{") || Starts("}}")) ? 2 : 1;
        }
    }

    private int Count(char character)
    {
        var start = _at;
        while (_at < _source.Length && _source[_at] == character) _at++;
        return _at - start;
    }

    private bool Starts(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private int After(string text) => _source.IndexOf(text, _at, StringComparison.Ordinal) is var found and >= 0 ? found + text.Length : _source.Length;
}
