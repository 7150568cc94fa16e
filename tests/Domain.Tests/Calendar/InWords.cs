using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>Reminders as the cases write them: <c>people: comment on CSU10, theatre's CSU11</c>.</summary>
internal static class InWords
{
    public static string Words(this DueChaser chaser) => $"{chaser.Recipient}: {string.Join(", ", chaser.Items.Select(Words))}";

    private static string Words(ChasedItem item) => item.IsEscalated ? $"{item.Item.Owner}'s {item.Item.What}" : item.Item.What;
}
