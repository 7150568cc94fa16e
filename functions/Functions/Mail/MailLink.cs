using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace KpiPapers.Functions.Mail;

/// <summary>The secret in the links of one recipient's mail, and when they stop working. Only its hash is stored.</summary>
internal sealed record MailLink(string Token, DateTimeOffset Expires)
{
    /// <summary>Long enough to last from the draft to the meeting and the weeks after it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>The paths in the container <c>papers</c> that it opens; none for the link to a paper, whose editions it opens.</summary>
    public ImmutableArray<string> Opens { get; init; } = [];

    public static MailLink New(DateTimeOffset now) => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), now + Lifetime);
}
