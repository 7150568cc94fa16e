Console.WriteLine("KPI Papers");
