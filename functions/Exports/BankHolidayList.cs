using KpiPapers.Domain.Calendar;
using KpiPapers.Exports.Configuration;

namespace KpiPapers.Exports;

/// <summary>The bank holidays of England and Wales: the file <c>bank-holidays.csv</c> of the configuration, or the list that is shipped.</summary>
public static class BankHolidayList
{
    private static readonly Lazy<BankHolidays> List = new(ReadShipped);

    /// <summary>The list that holds where a configuration has none of its own: 2018 to 2028.</summary>
    public static BankHolidays Shipped => List.Value;

    /// <summary>Reads the file.</summary>
    /// <param name="fileName">For messages.</param>
    /// <param name="csv">UTF-8, with or without a byte order mark.</param>
    public static ConfigRead<BankHolidays> Read(string fileName, ReadOnlySpan<byte> csv) => BankHolidayRows.Read(fileName, csv);

    private static BankHolidays ReadShipped()
    {
        const string name = "bank-holidays.csv";
        using var stream = typeof(BankHolidayList).Assembly.GetManifestResourceStream(name)!;   // embedded by the project file
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Read(name, content.ToArray()).Value ?? throw new InvalidOperationException($"The shipped {name} has mistakes.");
    }
}
