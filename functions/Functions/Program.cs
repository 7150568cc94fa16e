using KpiPapers.Functions.Hosting;

var builder = WebApplication.CreateSlimBuilder(args);
builder.UseFunctionsPort();
var app = builder.Build();
app.Run();
