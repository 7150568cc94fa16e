using System.Net;
using System.Text;

namespace KpiPapers.Functions.Mail;

/// <summary>The HTML body of a mail: plain, readable without images or style, and complete in itself.</summary>
internal static class LetterHtml
{
    /// <summary>A long name is broken rather than scrolled to; black on white, as a mail program of its own dark colours would show black on black.</summary>
    private const string Style =
        "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#0b0c0c;background-color:#ffffff;max-width:640px;margin:0;padding:16px;overflow-wrap:anywhere";

    public static string Page(string title, params IEnumerable<string> parts) => new StringBuilder()
        .Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .Append("<title>").Append(Encode(title)).Append("</title></head>\n<body style=\"").Append(Style).Append("\">\n<main>\n")
        .Append("<h1 style=\"font-size:24px;line-height:1.25\">").Append(Encode(title)).Append("</h1>\n")
        .AppendJoin('\n', parts.Where(part => part.Length > 0))
        .Append("\n</main>\n</body>\n</html>\n")
        .ToString();

    public static string Heading(string text) => $"<h2 style=\"font-size:19px;line-height:1.3\">{Encode(text)}</h2>";

    public static string Paragraph(string text) => $"<p>{Encode(text)}</p>";

    /// <summary>A list whose items may each have a link below their words.</summary>
    public static string List(IEnumerable<(string Text, (string Words, Uri? Url) Help)> items) =>
        $"<ul style=\"padding-left:24px\">\n{string.Concat(items.Select(item => $"<li>{Encode(item.Text)}{Below(item.Help)}</li>\n"))}</ul>\n";

    public static string List(IEnumerable<string> items) => List(items.Select(item => (item, default((string, Uri?)))));

    public static string Link(string text, string url) => $"<p>{Anchor(text, url)}</p>";

    /// <summary>For two or three narrow columns: mails are read on phones, where a wider table has to be scrolled.</summary>
    public static string Table(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows) => new StringBuilder()
        .Append("<table border=\"1\" cellpadding=\"6\" style=\"border-collapse:collapse;border-color:#b1b4b6\">\n<thead><tr>")
        .AppendJoin("", headings.Select(heading => $"<th scope=\"col\" align=\"left\">{Encode(heading)}</th>"))
        .Append("</tr></thead>\n<tbody>\n")
        .AppendJoin("", rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td valign=\"top\">{Encode(cell)}</td>"))}</tr>\n"))
        .Append("</tbody>\n</table>")
        .ToString();

    private static string Below((string? Words, Uri? Url) help) => help switch
    {
        (null, _) => "",
        (var words, null) => $"<br>{Encode(words)}",
        var (words, url) => $"<br>{Anchor(words, url.AbsoluteUri)}",
    };

    private static string Anchor(string text, string url) => $"<a href=\"{Encode(url)}\" style=\"color:#1d70b8\">{Encode(text)}</a>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
