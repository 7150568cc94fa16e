using System.Net;
using System.Security.Cryptography.X509Certificates;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Tests.LocalHost;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>A mail server by TLS and with a sign-in, and when it certainly took nothing.</summary>
public sealed class SentBySmtp
{
    private static readonly NetworkCredential Right = new("kpi", "secret");

    private static readonly HashSet<string> Trusted = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_goes_out_encrypted_and_signed_in()
    {
        await using var server = await TlsMailServer.StartAsync();
        Trust(server.Certificate);

        await SendAsync(server, Right);

        await Eventually.TrueAsync(() => server.Mails.Count == 1, "a mail");
        var mail = Assert.Single(server.Mails);
        Assert.Equal((true, "kpi"), (mail.IsEncrypted, mail.User));
        Assert.Contains($"Message-ID: <{SampleMail.Reference}@example.org>", mail.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_signs_in_wrongly_has_sent_nothing()
    {
        await using var server = await TlsMailServer.StartAsync();
        Trust(server.Certificate);

        await Assert.ThrowsAsync<NotSentException>(() => SendAsync(server, new("kpi", "wrong")));

        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_busy_server_is_left_alone_for_a_while()
    {
        await using var server = await TlsMailServer.StartAsync("""{ "isBusy": true }""");
        Trust(server.Certificate);

        var later = await Assert.ThrowsAsync<NotYetException>(() => SendAsync(server, Right));

        Assert.Equal(RetryAfter.Unstated, later.Wait);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_server_that_cannot_prove_who_it_is_gets_nothing()
    {
        await using var server = await TlsMailServer.StartAsync();

        await Assert.ThrowsAsync<NotSentException>(() => SendAsync(server, Right));

        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_nothing_either()
    {
        await using var server = await TlsMailServer.StartAsync("""{ "hideSTARTTLS": true, "disabledCommands": ["STARTTLS"], "allowInsecureAuth": true }""");

        await Assert.ThrowsAsync<NotSentException>(() => SendAsync(server, Right));

        Assert.Empty(server.Mails);
    }

    private static Task SendAsync(TlsMailServer server, NetworkCredential signIn) =>
        new SmtpSender(new("localhost", server.Port, UsesTls: true, signIn, "kpi-papers@example.org"))
            .SendAsync(SampleMail.Clerk, SampleMail.Letter, SampleMail.Reference, Cancellation);

    private static void Trust(X509Certificate2 certificate)
    {
        Trusted.Add(certificate.Thumbprint);
#pragma warning disable SYSLIB0014, MA0039 // Nothing else tells SmtpClient to trust a certificate that was made for a test.
        ServicePointManager.ServerCertificateValidationCallback = (_, theirs, _, _) => theirs is not null && Trusted.Contains(theirs.GetCertHashString());
#pragma warning restore SYSLIB0014, MA0039
    }
}
