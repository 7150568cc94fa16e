using KpiPapers.Exports;
using KpiPapers.Functions.Mail;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>A mail to somebody.</summary>
internal static class SampleMail
{
    public const string Reference = "0123456789abcdef0123456789abcdef";

    public static readonly Recipient Clerk = new("clerk", "Committee Services", "committee.services@wendlebury-vale.example.org");

    public static readonly Letter Letter = new("calls.csv was taken", "You need do nothing.\n\nWhat was read:\n- 9 rows\n", "<p>You need do nothing.</p>");
}
