using KpiPapers.Functions.Calendar;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.DropFiles;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Operations;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Functions.RenderPaper;
using KpiPapers.Functions.SendMail;
using KpiPapers.Functions.ShowStatus;
using KpiPapers.Functions.SignPaper;
using KpiPapers.Functions.Web;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions;

/// <summary>Everything the functions are made of, step by step as a figure travels.</summary>
internal static class Services
{
    public static IServiceCollection AddKpiPapers(this IServiceCollection services, Settings settings) => services
        .AddSingleton(settings)
        .AddStorage(settings.Storage)
        .AddSingleton<Templates>()
        .AddSingleton<ConfigurationStore>()
        .AddSingleton<Intake>()
        .AddSingleton<Contents>()
        .AddSingleton<Examination>()
        .AddSingleton<Figures>()
        .AddSingleton<Acceptance>()
        .AddSingleton<Standings>()
        .AddSingleton<UnusualFigures>()
        .AddSingleton<Receipts>()
        .AddSingleton<Withdrawals>()
        .AddSingleton<SignOffs>()
        .AddSingleton<SoleSource>()
        .AddSingleton<Refusal>()
        .AddSingleton<AnswerMails>()
        .AddSingleton<ReceiveUpload.ReceiveUpload>()
        .AddSingleton(new Debounce(settings.Debounce))
        .AddSingleton<PaperRequests>()
        .AddSingleton<PaperMaterial>()
        .AddSingleton<CommentarySheets>()
        .AddSingleton<Publishing>()
        .AddSingleton<Rendering>()
        .AddSingleton<RenderPaper.RenderPaper>()
        .AddSingleton<AllowedDomains>()
        .AddSingleton(MailSenders.Chosen)
        .AddSingleton<Deliveries>()
        .AddSingleton<PaperMails>()
        .AddSingleton<FileMails>()
        .AddSingleton<CalendarMails>()
        .AddSingleton<SendMail.SendMail>()
        .AddSingleton<SignIn>()
        .AddSingleton<ServePaper.ServePaper>()
        .AddSingleton<ServeSheet.ServeSheet>()
        .AddSingleton<ShowAccessibility.ShowAccessibility>()
        .AddSingleton<SignOffFile>()
        .AddSingleton<SignPaper.SignPaper>()
        .AddSingleton<FileCheck>()
        .AddSingleton<DropFiles.DropFiles>()
        .AddSingleton<ServeResults.ServeResults>()
        .AddSingleton<RevokeLinks.RevokeLinks>()
        .AddSingleton<SweepInbox.SweepInbox>()
        .AddSingleton<ApplyRetention.ApplyRetention>()
        .AddSingleton<CheckConfiguration.CheckConfiguration>()
        .AddSingleton<PaperStandings>()
        .AddSingleton<QuarterEndPlan>()
        .AddSingleton<StartQuarterEnd.StartQuarterEnd>()
        .AddSingleton<RunQuarterEnd.RunQuarterEnd>()
        .AddSingleton<RehearseQuarterEnd.RehearseQuarterEnd>()
        .AddSingleton<ResendMails.ResendMails>()
        .AddSingleton<StatusReading>()
        .AddSingleton<ShowStatus.ShowStatus>()
        .AddSingleton<ShowIndicator.ShowIndicator>()
        .AddSingleton<DailyRuns>()
        .AddSingleton<WatchOperations.WatchOperations>()
        .AddSingleton<ReplayMessages.ReplayMessages>()
        .AddSingleton<ReportHealth.ReportHealth>()
        .AddKpiHealthChecks();

    private static IServiceCollection AddStorage(this IServiceCollection services, StorageConnection storage) => services
        .AddSingleton(storage)
        .AddSingleton(storage.Tables)
        .AddSingleton<BlobStore>()
        .AddSingleton<WorkQueue>()
        .AddSingleton<PoisonQueues>()
        .AddSingleton<SubmissionStore>()
        .AddSingleton<LedgerStore>()
        .AddSingleton<CommentaryStore>()
        .AddSingleton<SignOffStore>()
        .AddSingleton<ListingStore>()
        .AddSingleton<NarrativeStore>()
        .AddSingleton<ResultStore>()
        .AddSingleton<PaperStore>()
        .AddSingleton<DeliveryStore>()
        .AddSingleton<RunStore>();
}
