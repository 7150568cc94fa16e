using KpiPapers.Storage;

namespace KpiPapers.Functions.Mail;

/// <summary>The mail that says that a changed configuration is not used: what is wrong where, and that the last good one stays in force.</summary>
internal static class ConfigurationLetter
{
    public static Letter Write(MailWork.RefusedSet refused)
    {
        var subject = $"The configuration was not taken: {RefusalLetter.Count(refused.Count)}";
        const string What = "The files in the container config have mistakes, so none of their changes is used. The last good configuration stays in force.";
        var where = (refused.Mistakes.Length < refused.Count ? $"{refused.Mistakes.Length} of {refused.Count:#,##0} are listed here. " : "")
            + $"The whole list is in the container {Names.Containers.Config}, as active/problems.csv. Please put right what is listed and upload the files again.";
        return new(
            subject,
            $"{What}\n\n{LetterText.List(refused.Mistakes)}\n\n{where}\n",
            LetterHtml.Page(subject, LetterHtml.Paragraph(What), LetterHtml.List(refused.Mistakes), LetterHtml.Paragraph(where)));
    }
}
