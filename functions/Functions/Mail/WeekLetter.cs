using System.Collections.Immutable;

namespace KpiPapers.Functions.Mail;

/// <summary>The team's weekly line: how many files came, what is late, and which mails nobody can be sure of.</summary>
/// <param name="Monday">The Monday after the week.</param>
/// <param name="Taken">Files that were taken.</param>
/// <param name="Refused">Files that were refused.</param>
/// <param name="Late">What is outstanding past its deadline, and who owes it.</param>
/// <param name="Unsure">Mails whose sending was cut off, so that nobody knows whether they went out.</param>
internal sealed record WeekLetter(DateOnly Monday, int Taken, int Refused, ImmutableArray<string> Late, ImmutableArray<string> Unsure)
{
    private const int MostListed = 30;
    private const string AllUnsure = "All mails that are unsure";

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Taken + Refused + Late.Length + Unsure.Length == 0;

    /// <param name="unsureAt">The page on which an operator has a mail sent again.</param>
    public Letter Write(Uri unsureAt)
    {
        var subject = $"Week to {Monday.AddDays(-1):d MMMM yyyy}: {Taken} taken, {Refused} refused, {Late.Length} late{(Unsure.IsEmpty ? "" : Unsure.Length == 1 ? ", one mail unsure" : $", {Unsure.Length} mails unsure")}";
        var line = $"From {Monday.AddDays(-7):d MMMM} to {Monday.AddDays(-1):d MMMM yyyy}, {Files(Taken)} taken and {Files(Refused)} refused.";
        var lists = Lists().Where(list => list.Lines.Length > 0).ToList();
        return new(
            subject,
            string.Join("\n\n",
            [
                line,
                .. lists.Select(list => $"{list.Heading}\n{LetterText.List(Shown(list.Lines))}"),
                .. Unsure.IsEmpty ? [] : new[] { $"{AllUnsure}:\n{unsureAt}" },
            ]) + "\n",
            LetterHtml.Page(
                subject,
                [
                    LetterHtml.Paragraph(line),
                    .. lists.SelectMany(list => new[] { LetterHtml.Paragraph(list.Heading), LetterHtml.List(Shown(list.Lines)) }),
                    Unsure.IsEmpty ? "" : LetterHtml.Link(AllUnsure, unsureAt.AbsoluteUri),
                ]));
    }

    private IEnumerable<(string Heading, ImmutableArray<string> Lines)> Lists()
    {
        yield return ("Late:", Late);
        yield return (
            "Unsure: sending these mails was cut off half way, so they are not sent again by themselves. Ask whether they arrived; if not, have them sent again:",
            Unsure);
    }

    private static ImmutableArray<string> Shown(ImmutableArray<string> lines) =>
        lines.Length <= MostListed ? lines : [.. lines.Take(MostListed), $"and {lines.Length - MostListed} more"];

    private static string Files(int count) => count switch
    {
        0 => "no files were",
        1 => "one file was",
        _ => $"{count} files were",
    };
}
