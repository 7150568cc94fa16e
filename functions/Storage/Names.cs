using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiPapers.Storage;

/// <summary>
/// The names of every container, queue, table and setting, read from <c>names.json</c>: data, so that what creates them in Azure
/// can read the same list. A name that stands in only one of the two, file or code, stops the process at its first use.
/// </summary>
public static class Names
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Contents File = Read();

    /// <summary>Blob containers.</summary>
    public static ContainerNames Containers => File.Containers;

    /// <summary>Storage queues.</summary>
    public static QueueNames Queues => File.Queues;

    /// <summary>Tables.</summary>
    public static TableNames Tables => File.Tables;

    /// <summary>Application settings, as they are called in the environment.</summary>
    public static SettingNames Settings => File.Settings;

    private static Contents Read()
    {
        using var json = typeof(Names).Assembly.GetManifestResourceStream("names.json")
            ?? throw new InvalidOperationException("names.json is not embedded in the storage assembly.");
        return JsonSerializer.Deserialize<Contents>(json, Strict) ?? throw new JsonException("names.json holds null.");
    }

    private sealed record Contents
    {
        public required ContainerNames Containers { get; init; }
        public required QueueNames Queues { get; init; }
        public required TableNames Tables { get; init; }
        public required SettingNames Settings { get; init; }
    }

    /// <summary>Blob containers by what they hold.</summary>
    public sealed record ContainerNames
    {
        /// <summary>Where exports are dropped.</summary>
        public required string Inbox { get; init; }

        /// <summary>Exports whose figures count, or once counted.</summary>
        public required string Accepted { get; init; }

        /// <summary>Exports that were refused, each beside its list of errors.</summary>
        public required string Rejected { get; init; }

        /// <summary>Rendered editions.</summary>
        public required string Papers { get; init; }

        /// <summary>What an officer may change: indicators, feeds, papers, recipients.</summary>
        public required string Config { get; init; }

        /// <summary>All containers of the product.</summary>
        [JsonIgnore]
        public IReadOnlyList<string> All => [Inbox, Accepted, Rejected, Papers, Config];
    }

    /// <summary>Storage queues by the step that reads them.</summary>
    public sealed record QueueNames
    {
        /// <summary>Files to receive; Event Grid writes here.</summary>
        public required string Uploads { get; init; }

        /// <summary>Papers to render.</summary>
        public required string Papers { get; init; }

        /// <summary>Links to mail.</summary>
        public required string Mails { get; init; }

        /// <summary>Days on which something may be due.</summary>
        public required string Calendar { get; init; }

        /// <summary>All queues that functions read.</summary>
        [JsonIgnore]
        public IReadOnlyList<string> All => [Uploads, Papers, Mails, Calendar];

        /// <summary>The queue to which the Functions host moves messages of <paramref name="queue"/> that failed too often.</summary>
        public static string PoisonOf(string queue) => $"{queue}-poison";
    }

    /// <summary>Tables by what a row is.</summary>
    public sealed record TableNames
    {
        /// <summary>Partials of submissions: indicator and quarter / day, dimension and submission.</summary>
        public required string Ledger { get; init; }

        /// <summary>Submissions: month received / id.</summary>
        public required string Submissions { get; init; }

        /// <summary>Results now in force: indicator / quarter.</summary>
        public required string Results { get; init; }

        /// <summary>Former results: indicator and quarter / number.</summary>
        public required string ResultHistory { get; init; }

        /// <summary>Rows that papers list: feed and quarter / day, dimension and submission.</summary>
        public required string Listings { get; init; }

        /// <summary>Narratives: paper and quarter / section and submission.</summary>
        public required string Narratives { get; init; }

        /// <summary>Approver comments: indicator and quarter / submission.</summary>
        public required string Commentary { get; init; }

        /// <summary>Sign-offs of drafts: paper and quarter / submission.</summary>
        public required string SignOffs { get; init; }

        /// <summary>Versions of papers: paper / quarter and version.</summary>
        public required string Papers { get; init; }

        /// <summary>Mailed links: paper, quarter and version / recipient.</summary>
        public required string Deliveries { get; init; }

        /// <summary>Daily runs: what ran / the last day that it did.</summary>
        public required string Runs { get; init; }

        /// <summary>All tables of the product.</summary>
        [JsonIgnore]
        public IReadOnlyList<string> All =>
            [Ledger, Submissions, Results, ResultHistory, Listings, Narratives, Commentary, SignOffs, Papers, Deliveries, Runs];
    }

    /// <summary>Application settings by purpose.</summary>
    public sealed record SettingNames
    {
        /// <summary>Storage: a connection string, or the prefix of <c>__blobServiceUri</c>, <c>__queueServiceUri</c>,
        /// <c>__tableServiceUri</c> and <c>__clientId</c>.</summary>
        public required string Storage { get; init; }

        /// <summary>Where readers reach the app, for links in mails.</summary>
        public required string PublicUrl { get; init; }

        /// <summary>How long a change to a paper waits for further changes before it is rendered.</summary>
        public required string Debounce { get; init; }

        /// <summary>Which service sends the mails.</summary>
        public required string MailSender { get; init; }

        /// <summary>Sender's address.</summary>
        public required string MailFrom { get; init; }

        /// <summary>Mail server.</summary>
        public required string SmtpHost { get; init; }

        /// <summary>Mail server's port.</summary>
        public required string SmtpPort { get; init; }

        /// <summary>Whether the mail server is spoken to by TLS.</summary>
        public required string SmtpTls { get; init; }

        /// <summary>Who signs in at the mail server.</summary>
        public required string SmtpUser { get; init; }

        /// <summary>Their password.</summary>
        public required string SmtpPassword { get; init; }

        /// <summary>Key of a GOV.UK Notify service.</summary>
        public required string NotifyKey { get; init; }

        /// <summary>Notify's template for all mails.</summary>
        public required string NotifyTemplate { get; init; }

        /// <summary>Address of an Azure Communication Services resource.</summary>
        public required string AzureMailEndpoint { get; init; }

        /// <summary>Domains that may receive mail.</summary>
        public required string MailDomains { get; init; }

        /// <summary>Where traces are sent by OTLP: the standard name, so that the exporter reads it as well.</summary>
        public required string OtlpEndpoint { get; init; }
    }
}
