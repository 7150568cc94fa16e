using System.Collections.Immutable;
using KpiPapers.Storage.Records;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>A mail that must have gone out, once.</summary>
/// <param name="Delivery">What it delivers: a key of the table <c>Deliveries</c>.</param>
/// <param name="Recipient">To whom, by their id.</param>
internal sealed record DueMail(string Delivery, string Recipient)
{
    /// <summary>By which it is found in the catcher: it is in the mail's Message-ID.</summary>
    public string Reference => DeliveryStore.ReferenceOf(Delivery, Recipient);
}

/// <summary>
/// The mails that the story must have brought, person by person. Reminders and weekly lines are worked out by hand, from README.md: a run
/// without kills would repeat a mistake of the calendar, and a mistake of both would agree. Which drafts there were, and how often a page's
/// button became a file, is up to the moments of the kills, so those are read from the tables and each must have its mails.
/// </summary>
internal static class MailsDue
{
    /// <summary>
    /// Data are due on 15 October: asked for on the 8th and the 14th, late on the 16th. Comments are due on the 22nd: asked for on the 15th
    /// and the 21st, late on the 23rd. The team owes attendances on the 8th and waits (CSU12) for good; Customer Services owe calls (CSU10)
    /// until the 16th, and then words on a red figure until the 23rd. After the 16th no stated day asks for CSU12 again.
    /// </summary>
    private static readonly (string Day, string[] Recipients)[] Reminders =
    [
        ("2020-10-08", [StoryConfig.Team, StoryConfig.CustomerServices]),
        ("2020-10-14", [StoryConfig.Team, StoryConfig.CustomerServices]),
        ("2020-10-16", [StoryConfig.Team, StoryConfig.CustomerServices, StoryConfig.Lead]),
        ("2020-10-21", [StoryConfig.CustomerServices]),
        ("2020-10-23", [StoryConfig.CustomerServices, StoryConfig.Lead]),
    ];

    /// <summary>Nothing was late on Monday the 12th. Nobody worked on the 19th, so its line came on the 21st. Once a paper is issued nothing of it is late.</summary>
    private static readonly string[] Weeks = ["2020-10-19", "2020-10-26"];

    /// <summary>All of them.</summary>
    public static ImmutableHashSet<DueMail> Of(IEnumerable<PaperVersion> versions, IEnumerable<SubmissionRecord> files, Story story) =>
    [
        .. from version in versions
           from recipient in version.IsFinal ? StoryConfig.Everybody : StoryConfig.Writers
           select new DueMail(DeliveryStore.KeyOf(version), recipient),
        .. from file in files
           where file.Status is not SubmissionStatus.Received   // dropped again while it was read: the newer drop is answered instead
           let isTaken = file.Status is SubmissionStatus.Committed
           select new DueMail(isTaken ? DeliveryStore.KeyOfReceipt(file) : DeliveryStore.KeyOfRefusal(file), OwnerOf(file, story)),
        .. from file in files
           where file.Status is SubmissionStatus.Committed && !file.Touches.SignOffs.IsEmpty
           select new DueMail(DeliveryStore.KeyOfReceipt(file), StoryConfig.Lead),   // in whose name it signs off
        .. from reminder in Reminders
           from recipient in reminder.Recipients
           select new DueMail(DeliveryStore.KeyOfChaser(Day(reminder.Day)), recipient),
        .. Weeks.Select(Day).Union(story.UnsureWeeks).Select(monday => new DueMail(DeliveryStore.KeyOfWeek(monday), StoryConfig.Team)),
    ];

    /// <summary>What was signed off on the web page is a file too, and not one of those that the story dropped.</summary>
    private static string OwnerOf(SubmissionRecord file, Story story) =>
        story.Drops.FirstOrDefault(dropped => dropped.Drop.Name == file.Path).Drop?.Owner ?? StoryConfig.Team;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
