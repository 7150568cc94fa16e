using KpiPapers.Local;

return await LocalCommand.RunAsync(args, Console.Out, Console.Error);
