using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace KpiPapers.Storage.Tables;

/// <summary>Signs each attempt of a request with the account's key, by the rules for tables of Shared Key Lite.</summary>
/// <remarks><see href="https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key"/></remarks>
internal sealed class SharedKeyLitePolicy(string accountName, byte[] accountKey) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = DateTimeOffset.UtcNow.ToString("R");
        // An emulator has the account in its path too, so the name comes twice there; the query plays no part in this scheme.
        var resource = $"/{accountName}{message.Request.Uri.ToUri().AbsolutePath}";
        var signature = HMACSHA256.HashData(accountKey, Encoding.UTF8.GetBytes($"{date}\n{resource}"));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {accountName}:{Convert.ToBase64String(signature)}");
    }
}
