using KpiPapers.Functions;
using KpiPapers.Functions.ApplyRetention;
using KpiPapers.Functions.CheckConfiguration;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Functions.RenderPaper;
using KpiPapers.Functions.RunQuarterEnd;
using KpiPapers.Functions.SendMail;
using KpiPapers.Functions.StartQuarterEnd;
using KpiPapers.Functions.SweepInbox;
using KpiPapers.Functions.Web;

var builder = WebApplication.CreateSlimBuilder(args);
builder.UseFunctionsPort();
builder.Services.AddKpiPapers(Settings.Read(builder.Configuration));

var app = builder.Build();
app.MapQueueFunction<ReceiveUpload, BlobCreated>();
app.MapQueueFunction<RenderPaper, PaperWork>();
app.MapQueueFunction<SendMail, MailWork>();
app.MapQueueFunction<RunQuarterEnd, CalendarWork>();
app.MapTimerFunction<SweepInbox>();
app.MapTimerFunction<ApplyRetention>();
app.MapTimerFunction<CheckConfiguration>();
app.MapTimerFunction<StartQuarterEnd>();
app.MapWebFunctions();
app.Run();
