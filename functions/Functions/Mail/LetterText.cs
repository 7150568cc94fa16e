namespace KpiPapers.Functions.Mail;

/// <summary>The plain-text body of a mail.</summary>
internal static class LetterText
{
    public static string List(IEnumerable<string> items) => string.Join('\n', items.Select(item => $"- {item}"));
}
