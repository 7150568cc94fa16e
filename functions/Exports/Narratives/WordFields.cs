using System.Text.RegularExpressions;

namespace KpiPapers.Exports.Narratives;

/// <summary>
/// Follows the fields of a document, which may stand inside each other and go on over paragraphs: first a field's instruction, then its
/// result. Only results are text.
/// </summary>
internal sealed partial class WordFields
{
    private readonly Stack<Field> _open = [];

    /// <summary>Whether what comes now is text.</summary>
    public bool IsText => _open.All(open => open.HasResult);

    /// <summary>The address that the text around here leads to, if any.</summary>
    public string? Address => _open.Select(open => open.Address).FirstOrDefault(address => address is not null);

    /// <summary>A mark between the parts of a field: begin, separate or end.</summary>
    public void Mark(string? type)
    {
        if (type == "begin") _open.Push(new());
        else if (type == "separate" && _open.TryPeek(out var field)) field.HasResult = true;
        else if (type == "end") _open.TryPop(out _);
    }

    /// <summary>A part of an instruction.</summary>
    public void Instruct(string text)
    {
        if (_open.TryPeek(out var field)) field.Instruction += text;
    }

    /// <summary>The address in an instruction such as <c>HYPERLINK "https://…"</c>.</summary>
    public static string? AddressIn(string? instruction) => Hyperlink().Match(instruction ?? "") is { Success: true } link ? link.Groups["address"].Value : null;

    private sealed class Field
    {
        public string Instruction { get; set; } = "";

        public bool HasResult { get; set; }

        public string? Address => AddressIn(Instruction);
    }

    [GeneratedRegex("""^\s*HYPERLINK\s+"(?<address>[^"]*)"\s*""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hyperlink();
}
