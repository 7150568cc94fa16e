using KpiPapers.Domain;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow.Support;

/// <summary>A version of a paper for letters to tell of, with three green indicators, one amber and one for information.</summary>
internal static class SampleVersion
{
    public static PaperVersion Of(int number) => new()
    {
        Paper = "p",
        Quarter = Quarter.Of(2020, 2),
        Number = number,
        ContentHash = "",
        ConfigurationHash = "",
        Title = "Report: Quarter 2 2020/21",
        Committee = "Housing Committee",
        Meeting = new(2020, 11, 4),
        IsExempt = false,
        Green = 3,
        Amber = 1,
        Red = 0,
        InfoOnly = 1,
        NotJudged = 0,
    };
}
