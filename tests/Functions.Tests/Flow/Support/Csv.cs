using KpiPapers.Domain;

namespace KpiPapers.Functions.Tests.Flow.Support;

/// <summary>Exports as officers drop them.</summary>
internal static class Csv
{
    public static string Figure(Quarter quarter, string indicator, decimal value, string comment = "") =>
        Figures($"{indicator},{quarter},{value},{comment}");

    public static string Figures(params string[] rows) => $"Indicator,Quarter,Value,Comment\r\n{string.Concat(rows.Select(row => $"{row}\r\n"))}";

    public static string Withdrawal(params string[] filesOrIds) =>
        $"File or submission,Reason\r\n{string.Concat(filesOrIds.Select(file => $"{file},It was wrong\r\n"))}";

    public static string Commentary(params string[] rows) =>
        $"Indicator,Reporting quarter,Comment,Action,Approver\r\n{string.Concat(rows.Select(row => $"{row}\r\n"))}";

    public static string SignOff(Quarter quarter, int version, string signedBy = "team", string paper = CouncilConfig.Paper) =>
        $"Paper,Quarter,Version read,Signed off by\r\n{paper},{quarter},{version},{signedBy}\r\n";

    public static string Register(Quarter quarter, int children) => $"Register of,Children present\r\n{quarter.FirstDay:dd/MM/yyyy},{children}\r\n";

    public static string Gate(Quarter quarter, int children) => $"Gate opened,Children counted\r\n{quarter.FirstDay:dd/MM/yyyy},{children}\r\n";

    public static string Text(Quarter quarter, string text) =>
        $"Paper,Quarter,Service,Text\r\n{CouncilConfig.Paper},{quarter},The Old Town Hall,{text}\r\n";

    public static string Posts(Quarter quarter, int reach) =>
        $"Posted,Account,Campaign,Reach,Shares,Likes,Comments,Clicks\r\n{quarter.FirstDay:dd/MM/yyyy},Facebook,Recycling,{reach},1,2,3,4\r\n";
}
