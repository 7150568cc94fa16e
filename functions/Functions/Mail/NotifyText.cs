using System.Text;
using System.Text.RegularExpressions;

namespace KpiPapers.Functions.Mail;

/// <summary>
/// A letter in the markup of GOV.UK Notify, which has headings, lists and links, and no way to write some of its signs as they are. So what
/// it would read as markup in a file's name or a sentence is parted by a character that nobody sees. Its rules are those of
/// notifications-utils (markdown.py and field.py, read in 2026-11).
/// </summary>
internal static partial class NotifyText
{
    private const string Unseen = "\u200B";

    /// <summary>Subjects have no markup; but a name in two brackets is that of a placeholder.</summary>
    public static string Subject(Letter letter) => letter.Subject.Replace("((", $"({Unseen}(", StringComparison.Ordinal);

    /// <summary>
    /// The text of the letter: lines that begin with a hyphen are a list, a line that ends with a colon is the heading of a list below it, or
    /// the words of the link below it.
    /// </summary>
    public static string Body(Letter letter)
    {
        var lines = letter.Text.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        var body = new StringBuilder();
        for (var number = 0; number < lines.Length; number++)
        {
            var (line, next) = (lines[number], number + 1 < lines.Length ? lines[number + 1] : "");
            if (line.EndsWith(':') && IsAddress(next))
            {
                body.Append('[').Append(Plain(line[..^1])).Append("](").Append(next).Append(")\n");
                number++;
            }
            else if (line.EndsWith(':') && IsItem(next))
            {
                body.Append("## ").Append(Plain(line[..^1])).Append("\n\n");
            }
            else
            {
                body.Append(IsItem(line) ? $"* {Plain(line[2..])}" : Plain(line)).Append('\n');
            }
        }
        return body.ToString();
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static bool IsAddress(string line) => Address().IsMatch(line);

    private static string Plain(string text) => Sign().Replace(Start().Replace(text.Trim(), Unseen), $"$0{Unseen}");

    /// <summary>A line of nothing but the address of a page of ours.</summary>
    [GeneratedRegex(@"^https?://[!#$%&'*+,\-./0-9:;=?@A-Z_a-z~]+$", RegexOptions.None, 1000)]
    private static partial Regex Address();

    /// <summary>Where a line starts otherwise than with a letter or a quotation mark, it may be a heading, a list, a rule, a quotation, a table or code.</summary>
    [GeneratedRegex(@"^(?=\d+\.|[^\p{L}\p{N}""'(])", RegexOptions.None, 1000)]
    private static partial Regex Start();

    /// <summary>
    /// A bracket before a bracket (placeholder, link), what begins an address, an escape, a tag or an entity. A backslash stays itself only before
    /// what it does not escape.
    /// </summary>
    [GeneratedRegex(@"[(\]](?=[(\[:])|[)](?=[)])|\b(?:https?|mailto)(?=:)|[\\<&]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sign();
}
