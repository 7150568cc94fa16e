using System.Security.Cryptography;
using System.Text;
using Azure;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>How far a mail has come.</summary>
public enum DeliveryState
{
    /// <summary>
    /// Handed to the mail server, or about to be. If it stays so, the sender died in between and nobody can know whether the mail went
    /// out: it is not sent again, and stands out as unsure.
    /// </summary>
    Sending,

    /// <summary>The mail server has taken it.</summary>
    Sent,
}

/// <summary>
/// The table <c>Deliveries</c>: what is delivered / recipient. Its row is written before the mail is sent, so that a second attempt
/// finds it and no mail goes out twice.
/// </summary>
public sealed class DeliveryStore(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient(Names.Tables.Deliveries);

    /// <summary>What is delivered when a version of a paper is.</summary>
    public static string KeyOf(PaperVersion version) => TableKey.Join(version.Paper, $"{version.Quarter}", $"{version.Number}");

    /// <summary>What is delivered when a submission is refused.</summary>
    public static string KeyOfRefusal(SubmissionRecord refused) => TableKey.Join("submission", refused.Submission.Id);

    /// <summary>What is delivered when a submission was taken.</summary>
    public static string KeyOfReceipt(SubmissionRecord taken) => TableKey.Join("receipt", taken.Submission.Id);

    /// <summary>A delivery's reference outside this table, the same whenever it is made: 32 hexadecimal digits.</summary>
    public static string ReferenceOf(string delivery, string recipient) => HashOf($"{delivery}\n{recipient}")[..32];

    /// <summary>Claims a delivery. False when it has been claimed before: it has been sent, is being sent, or is unsure.</summary>
    /// <param name="delivery">From <c>KeyOf</c>.</param>
    /// <param name="recipient">The recipient's id.</param>
    /// <param name="token">The secret in the mail's link, of which only the hash is stored; null for a mail without a link.</param>
    /// <param name="expires">When the link stops working.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<bool> TryClaimAsync(
        string delivery, string recipient, string? token, DateTimeOffset? expires, CancellationToken cancellationToken)
    {
        var claim = Guid.NewGuid().ToString("N");
        var entity = new TableEntity(delivery, TableKey.Join(recipient)) { ["State"] = nameof(DeliveryState.Sending), ["Claim"] = claim };
        if (token is not null) entity["TokenHash"] = HashOf(token);
        if (expires is not null) entity["Expires"] = expires;
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

    /// <summary>Records that the mail server has taken the mail.</summary>
    public Task SentAsync(string delivery, string recipient, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(delivery, TableKey.Join(recipient)) { ["State"] = nameof(DeliveryState.Sent) }, TableUpdateMode.Merge, cancellationToken);

    /// <summary>Gives a claim back, when the mail has certainly not gone out.</summary>
    public Task ReleaseAsync(string delivery, string recipient, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(delivery, TableKey.Join(recipient), ETag.All, cancellationToken);

    /// <summary>When the link with a token expires; null when no delivery of this version has that token.</summary>
    public async Task<DateTimeOffset?> LinkExpiresAsync(PaperVersion version, string token, CancellationToken cancellationToken)
    {
        var hash = Encoding.ASCII.GetBytes(HashOf(token));
        DateTimeOffset? expires = null;
        await foreach (var entity in _table.SelectAsync(TableClient.CreateQueryFilter($"PartitionKey eq {KeyOf(version)}"), cancellationToken))
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(entity.GetString("TokenHash") ?? "")))
                expires = entity.GetDateTimeOffset("Expires");
        return expires;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
