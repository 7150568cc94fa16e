using System.Buffers.Text;
using System.Security.Cryptography;

namespace KpiPapers.Functions.Mail;

/// <summary>The secret in one recipient's link to one version, and when it stops working. Only its hash is stored.</summary>
internal sealed record MailLink(string Token, DateTimeOffset Expires)
{
    /// <summary>Long enough to last from the draft to the meeting and the weeks after it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public static MailLink New(DateTimeOffset now) => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), now + Lifetime);
}
