using System.Text;
using System.Text.RegularExpressions;

namespace KpiPapers.Acceptance;

/// <summary>A caught mail, taken apart as far as the tests look.</summary>
internal sealed partial record Mail(string Id, string To, string Subject, string Raw)
{
    public static Mail Parse(string eml)
    {
        var raw = eml.ReplaceLineEndings("\n").Replace("=\n", "", StringComparison.Ordinal);   // soft line breaks of quoted-printable
        var headers = Folding().Replace(raw.Split("\n\n")[0], " ");
        return new(Header(headers, "Message-ID"), Address().Match(Header(headers, "To")).Value, Words(Header(headers, "Subject")), raw);
    }

    public bool IsOfPaper => Subject.Replace("Draft: ", "", StringComparison.Ordinal).StartsWith("Quarterly performance report", StringComparison.Ordinal);

    public Uri Link => Links[0];

    /// <summary>Each once, in the order of the text.</summary>
    public IReadOnlyList<Uri> Links => [.. Url().Matches(Raw).Select(match => match.Value).Where(url => !url.Contains('&', StringComparison.Ordinal)).Distinct().Select(url => new Uri(url))];

    private static string Header(string headers, string name) =>
        headers.Split('\n').FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase)) is { } line
            ? line[(name.Length + 1)..].Trim()
            : "";

    /// <summary>Subjects beyond ASCII come as encoded words (RFC 2047).</summary>
    private static string Words(string subject) => EncodedWord().Replace(
        subject, word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value)));

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Folding();

    [GeneratedRegex(@"[^<\s]+@[^>\s]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"https?://\S+/api/papers/[^\s""<]+", RegexOptions.None, 1000)]
    private static partial Regex Url();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[^?]*)\?=\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EncodedWord();
}
