using System.Text;
using System.Text.RegularExpressions;
using KpiPapers.Domain;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Narratives;

/// <summary>
/// What stands in a document before its first service: perhaps a title, then "Paper: …" and "Quarter: …", each on a line of its own or both
/// in one paragraph.
/// </summary>
internal sealed partial class DocumentHead(NarrativeReport report)
{
    public const string PaperKey = "Paper";
    public const string QuarterKey = "Quarter";

    private static readonly Column QuarterLine = new() { Name = QuarterKey, Heading = QuarterKey, Type = ColumnType.Quarter };

    private readonly Dictionary<string, (long Row, string Value)> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CellProblem> _strays = [];
    private bool _hasStarted;

    /// <summary>Takes a piece; false when it is the first service's heading, which ends the head.</summary>
    public bool Take(Piece piece)
    {
        if (piece is Piece.Odd odd)
        {
            report.Odd(odd, "");
            return true;
        }
        var isTitle = !_hasStarted && piece is Piece.Heading;
        _hasStarted = true;
        var text = piece switch
        {
            Piece.Heading heading => heading.Text,
            Piece.Paragraph paragraph => RunBuilder.TextOf(paragraph.Runs),
            Piece.Bullet bullet => RunBuilder.TextOf(bullet.Runs),
            _ => "",
        };
        if (TakeLines(piece.Row, text) || isTitle) return true;
        if (piece is Piece.Heading) return false;
        _strays.Add(new(piece.Row, "", text, "This stands before the first service's heading.", "all text under the heading of a service"));
        return true;
    }

    /// <summary>The paper's name and where it stands; an empty name at row 0 where there is none.</summary>
    public (long Row, string Name) Paper => _lines.GetValueOrDefault(PaperKey, (0, ""));

    /// <summary>
    /// The quarter and where it stands; none where it is missing or cannot be read, which is then reported. Where it is missing, nothing else
    /// is said of the head: a document that starts with a service has taken its heading for the title.
    /// </summary>
    public (long Row, Quarter? Quarter) ReadQuarter()
    {
        if (!_lines.TryGetValue(QuarterKey, out var line))
        {
            report.Wrong(new(0, QuarterKey, "", "The document does not say which quarter it is about.",
                "a line such as \"Quarter: 2020/21 Q2\" before the first service's heading"));
            return (0, null);
        }
        foreach (var stray in _strays) report.Wrong(stray);
        var (cell, reader) = (default(Cell), new CellReader(indicators: null, new FileStyle(',')));
        if (reader.Read(QuarterLine, Encoding.UTF8.GetBytes(line.Value), line.Row, ref cell) is not { } wrong) return (line.Row, cell.Quarter);
        report.Wrong(new(line.Row, QuarterKey, line.Value, wrong, QuarterText.Expected));
        return (line.Row, null);
    }

    private bool TakeLines(long row, string text)
    {
        var lines = Lines().Matches(text);
        if (lines.Count == 0 || lines[0].Index > 0) return false;
        foreach (var (key, value) in lines.Select(line => (line.Groups["key"].Value, line.Groups["value"].Value.Trim())))
        {
            if (!_lines.TryAdd(key, (row, value)))
                report.Wrong(new(row, key, value, "This line is there twice.", "one paper and one quarter in a document"));
        }
        return true;
    }

    [GeneratedRegex(@"(?<!\S)(?<key>paper|quarter)\s*:\s*(?<value>.*?)(?=\s+(paper|quarter)\s*:|$)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lines();
}
