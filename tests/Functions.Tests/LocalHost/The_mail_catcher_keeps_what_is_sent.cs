using System.Net.Mail;
using KpiPapers.Local;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class The_mail_catcher_keeps_what_is_sent
{
    [Fact]
    public async Task As_it_came_over_the_wire()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("mails-");
        await using (var catcher = await MailCatcher.StartAsync(folder.FullName, prefersUsualPorts: false, cancellation))
        {
            using var client = new SmtpClient("127.0.0.1", catcher.SmtpPort);
            using var mail = new MailMessage("kpi-papers@example.org", "clerk@example.org", "Paper for Q2", "Read it here.");
            await client.SendMailAsync(mail, cancellation);

            await Eventually.TrueAsync(async () => (await catcher.ListAsync(cancellation)).Any(caught => caught.Eml.Contains("Read it here.")), "mail kept");

            var only = Assert.Single(await catcher.ListAsync(cancellation));
            Assert.Contains("Subject: Paper for Q2", only.Eml);
            Assert.Contains("To: clerk@example.org", only.Eml);
        }

        folder.Delete(recursive: true);
    }
}
