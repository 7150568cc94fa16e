using System.Collections.Immutable;
using System.Net.Mail;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Configuration;

/// <summary>Reads <c>recipients.csv</c>.</summary>
internal sealed class RecipientRows : IRowCollector
{
    private const int Id = 0;
    private const int Role = 1;
    private const int Email = 2;

    private static readonly ImmutableArray<Column> Columns =
    [
        new() { Name = "recipient", Heading = "Recipient", Type = ColumnType.Text },
        new() { Name = "role", Heading = "Role", Type = ColumnType.Text },
        new() { Name = "email", Heading = "Email", Type = ColumnType.Text },
    ];

    private readonly Dictionary<string, long> _rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<Recipient>.Builder _recipients = ImmutableArray.CreateBuilder<Recipient>();

    public static ConfigRead<RecipientList> Read(string fileName, ReadOnlySpan<byte> csv)
    {
        var rows = new RecipientRows();
        return ConfigSheet.Read(fileName, csv, Columns, rows, () => new RecipientList(rows._recipients.ToImmutable()));
    }

    public RowLabel Add(SheetRow row)
    {
        var recipient = new Recipient(row.Text(Id), row.Text(Role), row.Text(Email));
        if (!MailAddress.TryCreate(recipient.Email, out var address) || address.Address != recipient.Email)
            row.Wrong(Email, "This is not one email address.", "an address such as performance@council.example");
        if (_rows.TryAdd(recipient.Id, row.Number)) _recipients.Add(recipient);
        else row.Wrong(Id, $"The recipient is in row {_rows[recipient.Id]} already.", "each recipient once");
        return RowLabel.None;
    }
}
