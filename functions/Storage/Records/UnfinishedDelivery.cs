using Azure;

namespace KpiPapers.Storage.Records;

/// <summary>A delivery that was claimed and, as far as is recorded, not sent: being sent just now, or unsure.</summary>
public sealed record UnfinishedDelivery
{
    /// <summary>What is delivered, as <see cref="DeliveryStore"/> makes the keys.</summary>
    public required string Delivery { get; init; }

    /// <summary>The recipient's id.</summary>
    public required string Recipient { get; init; }

    /// <summary>The mail's subject; null where it was not recorded.</summary>
    public required string? Subject { get; init; }

    /// <summary>What sent it, or was about to; null where it was not recorded.</summary>
    public required string? Account { get; init; }

    /// <summary>When it was claimed.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The message that asked for it; null where it was not recorded.</summary>
    public required string? Work { get; init; }

    /// <summary>The state of the row.</summary>
    internal ETag ETag { get; init; }
}
