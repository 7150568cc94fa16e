using KpiPapers.Domain;

namespace KpiPapers.Functions;

/// <summary>On queue <c>papers</c>: a figure that a quarter's paper prints may have changed.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Quarter">The quarter it reports on.</param>
/// <param name="Asked">When this was asked; the newest asking of a burst does the work.</param>
internal sealed record PaperWork(string Paper, Quarter Quarter, DateTimeOffset Asked);

/// <summary>On queue <c>mails</c>: one mail to one recipient, either a paper's link or the answer to a file.</summary>
/// <param name="Recipient">The recipient's id in recipients.csv; addresses stay out of queues and logs.</param>
/// <param name="Paper">Set for a paper's link.</param>
/// <param name="Refusal">Set for a refused file.</param>
/// <param name="Receipt">Set for a file that was taken.</param>
internal sealed record MailWork(
    string Recipient, MailWork.PaperLink? Paper = null, MailWork.AnsweredFile? Refusal = null, MailWork.AnsweredFile? Receipt = null)
{
    /// <summary>A version of a paper.</summary>
    internal sealed record PaperLink(string Name, Quarter Quarter, int Version);

    /// <summary>A submission, by the month and id of its row, and what its feed is called.</summary>
    internal sealed record AnsweredFile(string Month, string Submission, string? FeedTitle);
}
