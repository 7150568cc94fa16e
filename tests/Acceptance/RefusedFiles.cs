using System.Text;
using KpiPapers.Storage.Records;

namespace KpiPapers.Acceptance;

/// <summary>Bad files: each is kept whole in rejected, explained in an errors file and a mail, and nothing of it counts.</summary>
public sealed class RefusedFiles(RefusedFiles.Dropped dropped) : IClassFixture<RefusedFiles.Dropped>
{
    private const string Calls = "Call started,Queue,Outcome,Wait (seconds)\r\n";
    private const string Figures = "Indicator,Quarter,Value,Numerator,Denominator,State,Comment,Action\r\n";
    private const string CustomerServices = "customer.services@wendlebury-vale.example.org";
    private const string Team = "performance@wendlebury-vale.example.org";

    /// <summary>File name, content, who is written to, and what the errors file says.</summary>
    public static TheoryData<string, byte[], string, string> Files => new()
    {
        { "unknown-layout.csv", Bytes("Alpha,Beta\r\n1,2\r\n"), Team, "No kind of export that is set up has these headings." },
        { "missing-column.csv", Bytes("Call started,Queue,Outcome\r\n01/07/2020 09:00:00,Main,Answered\r\n"), CustomerServices, "Wait (seconds)" },
        { "wrong-date.csv", Bytes(Calls + "31/06/2020 09:00:00,Main,Answered,12\r\n"), CustomerServices, "2,Call started,31/06/2020 09:00:00," },
        { "negative-wait.csv", Bytes(Calls + "01/07/2020 09:00:00,Main,Answered,-12\r\n"), CustomerServices, "2,Wait (seconds),-12," },
        { "abandoned-above-offered.csv", Bytes(Figures + "CSU11,2018/19 Q1,,300,200,,,\r\n"), Team, "2,Numerator,300," },
        { "unknown-indicator.csv", Bytes(Figures + "CSU99,2018/19 Q1,5,,,,,\r\n"), Team, "2,Indicator,CSU99," },
        { "empty.csv", [], Team, "empty" },
        { "binary.csv", [0x50, 0x4B, 3, 4, 0, 0, 1, 2, 3], Team, "Excel" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_kept_explained_and_answered(string name, byte[] content, string recipient, string said)
    {
        var errors = Assert.Single(dropped.Product.ErrorsFiles(), file => file.Key.EndsWith($"/{name}.errors.csv", StringComparison.Ordinal));
        Assert.Contains(said, Encoding.UTF8.GetString(errors.Value), StringComparison.Ordinal);

        var record = Assert.Single(await dropped.SubmissionsOfAsync(name));
        Assert.Equal(SubmissionStatus.Rejected, record.Status);
        Assert.True(record.IsFinished && record.ProblemCount > 0);
        Assert.Equal(content, await dropped.RejectedFileAsync(record.KeptAt));

        var mail = Assert.Single(await dropped.Product.MailsAsync(), mail => mail.Subject.StartsWith(name, StringComparison.Ordinal));
        Assert.Equal(recipient, mail.To);
        Assert.Contains("Nothing in it was counted", mail.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_refused_file_counts()
    {
        var results = dropped.Product.ResultsCsv();
        Assert.StartsWith("indicator,name,", results, StringComparison.Ordinal);
        Assert.Empty(CsvTable.Read(Bytes(results)));
        Assert.Empty(dropped.Product.Papers());
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The product after every bad file has been dropped and answered.</summary>
    public sealed class Dropped : IAsyncLifetime
    {
        internal Product Product { get; private set; } = null!;   // set before any test runs

        public async ValueTask InitializeAsync()
        {
            Product = await Product.StartAsync();
            foreach (var (name, content, _, _) in Files.Select(row => row.Data)) await Product.DropAsync(name, content);
            await Product.FinishAsync();
        }

        public ValueTask DisposeAsync() => Product.DisposeAsync();

        internal async Task<IReadOnlyList<SubmissionRecord>> SubmissionsOfAsync(string name) =>
            await new SubmissionStore(Product.Storage.Tables).FindAsync(name, TestContext.Current.CancellationToken).ToListAsync();

        internal async Task<byte[]> RejectedFileAsync(string path)
        {
            var blob = Product.Storage.Blobs.GetBlobContainerClient("rejected").GetBlobClient(path);
            return (await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToArray();
        }
    }
}
