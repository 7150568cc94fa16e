using System.Collections.Immutable;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>What became of the mails that were due.</summary>
/// <param name="Sent">In the catcher, and noted as sent.</param>
/// <param name="SentUnnoted">In the catcher, but the note of it was cut off.</param>
/// <param name="Unsure">Claimed, and not in the catcher: never sent again, since nobody could know.</param>
/// <param name="Wrong">Sentences on everything that must not be.</param>
internal sealed record MailCount(int Sent, int SentUnnoted, int Unsure, ImmutableArray<string> Wrong)
{
    /// <summary>Compares, person by person, the catcher and the table with what was due.</summary>
    public static async Task<MailCount> OfAsync(
        ImmutableHashSet<DueMail> due, IReadOnlyCollection<Mail> caught, StorageConnection storage, RecipientAddresses addresses, CancellationToken cancellationToken)
    {
        var store = new DeliveryStore(storage.Tables);
        var byReference = caught.ToLookup(mail => mail.Id.Trim('<', '>').Split('@')[0], StringComparer.Ordinal);
        var (sent, unnoted, unsure, wrong) = (0, 0, 0, new List<string>());
        foreach (var mail in due.OrderBy(mail => mail.Delivery, StringComparer.Ordinal))
        {
            var state = await store.StateAsync(mail.Delivery, mail.Recipient, cancellationToken);
            var copies = byReference[mail.Reference].ToList();
            if (copies.Count > 1) wrong.Add($"{mail} went out {copies.Count} times.");
            if (copies.Exists(copy => copy.To != addresses.Of(mail.Recipient))) wrong.Add($"{mail} went to somebody else.");
            switch (state, copies.Count)
            {
                case (DeliveryState.Sent, > 0): sent++; break;
                case (DeliveryState.Sending, > 0): unnoted++; break;
                case (DeliveryState.Sending, 0): unsure++; break;
                case (DeliveryState.Sent, 0): wrong.Add($"{mail} is noted as sent, and is not in the catcher."); break;
                default: wrong.Add($"{mail} was never sent nor claimed."); break;
            }
        }
        var references = due.Select(mail => mail.Reference).ToHashSet(StringComparer.Ordinal);
        wrong.AddRange(byReference.Where(mails => !references.Contains(mails.Key)).Select(mails => $"Nobody asked for the mail “{mails.First().Subject}” to {mails.First().To}."));
        wrong.AddRange(from row in await store.UnsureAsync(DateTimeOffset.MaxValue, cancellationToken)
                       where !due.Contains(new(row.Delivery, row.Recipient))
                       select $"Nobody asked for the unsure mail {row.Delivery} to {row.Recipient}.");
        return new(sent, unnoted, unsure, [.. wrong]);
    }
}
