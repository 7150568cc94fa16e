using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using KpiPapers.Domain;
using KpiPapers.Domain.Calendar;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>How far a mail has come.</summary>
public enum DeliveryState
{
    /// <summary>
    /// Handed to whatever sends mails, or about to be. If it stays so, the attempt died in between: whether the mail went out is unsure, and
    /// it is sent again only when whatever sends mails knows nothing of it, or somebody says so.
    /// </summary>
    Sending,

    /// <summary>Whatever sends mails has taken it.</summary>
    Sent,
}

/// <summary>
/// The table <c>Deliveries</c>: what is delivered / recipient. Its row is written before the mail is sent, so that a second attempt
/// finds it and no mail goes out twice.
/// </summary>
public sealed class DeliveryStore(TableServiceClient tables)
{
    private const string Chaser = "chaser";
    private const string Week = "week";
    private const string DayForm = "yyyy-MM-dd";

    private readonly TableClient _table = tables.GetTableClient(Names.Tables.Deliveries);

    /// <summary>What is delivered when a version of a paper is.</summary>
    public static string KeyOf(PaperVersion version) => TableKey.Join(version.Paper, $"{version.Quarter}", $"{version.Number}");

    /// <summary>What is delivered when a submission is refused.</summary>
    public static string KeyOfRefusal(SubmissionRecord refused) => TableKey.Join("submission", refused.Submission.Id);

    /// <summary>What is delivered when a submission was taken.</summary>
    public static string KeyOfReceipt(SubmissionRecord taken) => TableKey.Join("receipt", taken.Submission.Id);

    /// <summary>What is delivered when the team is told of a week, by the Monday after it.</summary>
    public static string KeyOfWeek(DateOnly monday) => TableKey.Join(Week, monday.ToString(DayForm, CultureInfo.InvariantCulture));

    /// <summary>What is delivered when a configuration is refused, by the hash of its files.</summary>
    public static string KeyOfConfiguration(string hash) => TableKey.Join("configuration", hash);

    /// <summary>What is delivered when officers are asked, on a day, for what is missing.</summary>
    public static string KeyOfChaser(DateOnly day) => TableKey.Join(Chaser, day.ToString(DayForm, CultureInfo.InvariantCulture));

    /// <summary>A delivery's reference outside this table, the same whenever it is made: 32 hexadecimal digits.</summary>
    public static string ReferenceOf(string delivery, string recipient) => HashOf($"{delivery}\n{recipient}")[..32];

    /// <summary>Claims a delivery. False when it has been claimed before: it has been sent, is being sent, or is unsure.</summary>
    /// <param name="delivery">From <c>KeyOf</c>.</param>
    /// <param name="recipient">The recipient's id.</param>
    /// <param name="mail">What is about to be sent.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<bool> TryClaimAsync(string delivery, string recipient, DeliveryClaim mail, CancellationToken cancellationToken)
    {
        var claim = Guid.NewGuid().ToString("N");
        var entity = Rows.New(
            delivery,
            TableKey.Join(recipient),
            ("State", nameof(DeliveryState.Sending)),
            ("Claim", claim),
            ("Subject", mail.Subject),
            ("Since", mail.Since),
            ("Account", mail.Account),
            ("TokenHash", mail.Token is null ? null : HashOf(mail.Token)),
            ("Expires", mail.Expires),
            ("Work", mail.Work),
            ("Opens", mail.Opens.IsEmpty ? null : string.Join('\n', mail.Opens)));
        try
        {
            await _table.AddEntityAsync(entity, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // A retry after a lost answer conflicts with itself: the claim tells our own row from another's.
            var there = await _table.FindAsync(delivery, TableKey.Join(recipient), cancellationToken);
            return there?.GetString("Claim") == claim;
        }
    }

    /// <summary>How far a delivery has come; null when it has not begun.</summary>
    public async Task<DeliveryState?> StateAsync(string delivery, string recipient, CancellationToken cancellationToken) =>
        (await _table.FindAsync(delivery, TableKey.Join(recipient), cancellationToken))?.GetString("State") is { } state
            ? Enum.Parse<DeliveryState>(state)
            : null;

    /// <summary>Records that the mail server has taken the mail; the rest of the row, its data version too, stays as it was claimed.</summary>
    public Task SentAsync(string delivery, string recipient, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(Sent(delivery, recipient), TableUpdateMode.Merge, cancellationToken);

    /// <summary>Gives a claim of one's own back, when the mail has certainly not gone out.</summary>
    public Task ReleaseAsync(string delivery, string recipient, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(delivery, TableKey.Join(recipient), ETag.All, cancellationToken);

    /// <summary>A delivery that was claimed and, as far as is recorded, not sent; null for any other.</summary>
    public async Task<UnfinishedDelivery?> UnfinishedAsync(string delivery, string recipient, CancellationToken cancellationToken) =>
        await _table.FindAsync(delivery, TableKey.Join(recipient), cancellationToken) is { } row && row.GetString("State") == nameof(DeliveryState.Sending)
            ? Unfinished(row)
            : null;

    /// <summary>The unsure deliveries, longest first: claimed before a moment, and as far as is recorded never sent.</summary>
    /// <param name="claimedBefore">So long ago that no attempt can still be at work.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ImmutableArray<UnfinishedDelivery>> UnsureAsync(DateTimeOffset claimedBefore, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"State eq {nameof(DeliveryState.Sending)}");
        var unfinished = new List<UnfinishedDelivery>();
        await foreach (var row in _table.SelectAsync(filter, cancellationToken)) unfinished.Add(Unfinished(row));
        return [.. unfinished.Where(delivery => delivery.Since < claimedBefore).OrderBy(delivery => delivery.Since)];
    }

    /// <summary>
    /// Lets an unsure delivery be sent again, by whoever is asked next. False when there is none: it was sent after all, was released
    /// before, or was claimed too late for its attempt to be over.
    /// </summary>
    /// <param name="delivery">From <c>KeyOf</c>, as <see cref="UnfinishedDelivery"/> has it.</param>
    /// <param name="recipient">The recipient's id.</param>
    /// <param name="claimedBefore">So long ago that no attempt can still be at work.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<bool> TryReleaseUnsureAsync(string delivery, string recipient, DateTimeOffset claimedBefore, CancellationToken cancellationToken) =>
        // A retry after a lost answer finds no row any more, which is no error.
        TrySettleAsync(delivery, recipient, claimedBefore, (row, etag) => _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, etag, cancellationToken), cancellationToken);

    /// <summary>Records of an unsure delivery that it arrived, as somebody has found out. False as of <see cref="TryReleaseUnsureAsync"/>.</summary>
    /// <param name="delivery">From <c>KeyOf</c>, as <see cref="UnfinishedDelivery"/> has it.</param>
    /// <param name="recipient">The recipient's id.</param>
    /// <param name="claimedBefore">So long ago that no attempt can still be at work.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<bool> TryNoteArrivedAsync(string delivery, string recipient, DateTimeOffset claimedBefore, CancellationToken cancellationToken) =>
        TrySettleAsync(delivery, recipient, claimedBefore, (row, etag) => _table.UpdateEntityAsync(row, etag, TableUpdateMode.Merge, cancellationToken), cancellationToken);

    private async Task<bool> TrySettleAsync(
        string delivery, string recipient, DateTimeOffset claimedBefore, Func<TableEntity, ETag, Task> settleAsync, CancellationToken cancellationToken)
    {
        if (await UnfinishedAsync(delivery, recipient, cancellationToken) is not { } seen || seen.Since >= claimedBefore) return false;
        try
        {
            await settleAsync(Sent(delivery, recipient), seen.ETag);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            return false;
        }
    }

    /// <summary>The mails about a quarter's paper, of all its versions.</summary>
    public async Task<ImmutableArray<PaperDelivery>> OfPaperAsync(string paper, Quarter quarter, CancellationToken cancellationToken)
    {
        var prefix = TableKey.Join(paper, $"{quarter}", "");
        var deliveries = ImmutableArray.CreateBuilder<PaperDelivery>();
        await foreach (var row in _table.SelectAsync(TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + "~"}"), cancellationToken))
            deliveries.Add(new(
                int.Parse(TableKey.Split(row.PartitionKey)[2], CultureInfo.InvariantCulture),
                TableKey.Split(row.RowKey)[0],
                row.GetDateTimeOffset("Since") ?? row.Timestamp ?? DateTimeOffset.MinValue,
                row.GetString("State") == nameof(DeliveryState.Sent)));
        return deliveries.ToImmutable();
    }

    /// <summary>When the link with a token expires; null when no delivery of this version has that token.</summary>
    public async Task<DateTimeOffset?> LinkExpiresAsync(PaperVersion version, string token, CancellationToken cancellationToken) =>
        (await WithTokenAsync(KeyOf(version), token, cancellationToken))?.GetDateTimeOffset("Expires");

    /// <summary>When the link with a token to a file expires; null when no mail of this delivery has a token that opens that path.</summary>
    public async Task<DateTimeOffset?> LinkExpiresAsync(string delivery, string path, string token, CancellationToken cancellationToken)
    {
        var claim = await WithTokenAsync(delivery, token, cancellationToken);
        return claim?.GetString("Opens") is { } opens && opens.Split('\n').Contains(path, StringComparer.Ordinal) ? claim.GetDateTimeOffset("Expires") : null;
    }

    private static TableEntity Sent(string delivery, string recipient) => new(delivery, TableKey.Join(recipient)) { ["State"] = nameof(DeliveryState.Sent) };

    private async Task<TableEntity?> WithTokenAsync(string delivery, string token, CancellationToken cancellationToken)
    {
        var hash = Encoding.ASCII.GetBytes(HashOf(token));
        TableEntity? found = null;
        await foreach (var entity in _table.SelectAsync(TableClient.CreateQueryFilter($"PartitionKey eq {delivery}"), cancellationToken))
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(entity.GetString("TokenHash") ?? ""))) found = entity;
        return found;
    }

    /// <summary>Rows of the first release have neither subject nor account, and began when they were last written.</summary>
    private static UnfinishedDelivery Unfinished(TableEntity row) => new()
    {
        Delivery = row.PartitionKey,
        Recipient = TableKey.Split(row.RowKey)[0],
        Subject = row.GetString("Subject"),
        Account = row.GetString("Account"),
        Work = row.GetString("Work"),
        Since = row.GetDateTimeOffset("Since") ?? row.Timestamp ?? DateTimeOffset.MinValue,
        ETag = row.ETag,
    };

    /// <summary>What the calendar has had sent, or is having sent.</summary>
    /// <param name="from">The first day to look at.</param>
    /// <param name="until">The last.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<MailsSent> SentByCalendarAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var chased = new Dictionary<string, DateOnly>(StringComparer.OrdinalIgnoreCase);
        await foreach (var (day, recipient) in OnDaysAsync(Chaser, from, until, cancellationToken)) chased[recipient] = day;   // the last day comes last
        var week = await OnDaysAsync(Week, from, until, cancellationToken).Select(row => (DateOnly?)row.Day).LastOrDefaultAsync(cancellationToken);
        return new(chased, week);
    }

    private async IAsyncEnumerable<(DateOnly Day, string Recipient)> OnDaysAsync(
        string kind, DateOnly from, DateOnly until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (first, last) = (TableKey.Join(kind, from.ToString(DayForm, CultureInfo.InvariantCulture)), TableKey.Join(kind, until.ToString(DayForm, CultureInfo.InvariantCulture)));
        await foreach (var row in _table.SelectAsync(TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}"), cancellationToken))
            yield return (DateOnly.ParseExact(TableKey.Split(row.PartitionKey)[1], DayForm, CultureInfo.InvariantCulture), TableKey.Split(row.RowKey)[0]);
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
