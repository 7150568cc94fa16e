using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using KpiPapers.Papers.Editions;

namespace KpiPapers.Papers.OpenData;

/// <summary>Results as files for programs. The same results give the same bytes.</summary>
public static class ResultsFile
{
    /// <summary>The licence that they are given under, as UK councils give their data.</summary>
    public const string Licence = "Open Government Licence v3.0";

    /// <summary>Its text.</summary>
    public const string LicenceAddress = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    // Not fewer: a mean of thirds is not to be rounded twice.
    private const string AllDigits = "0.############################";

    /// <summary>The names of what is said of each result, in order; in CSV they are the headings.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ResultColumns.All.Select(column => column.Name)];

    /// <summary>
    /// CSV by the UK government's tabular data standard, like the edition of a paper for programs. Lists are joined by a semicolon and a space.
    /// Text that a spreadsheet would run as a formula begins with an apostrophe.
    /// </summary>
    public static byte[] WriteCsv(ImmutableArray<OpenResult> results)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true))
        {
            csv.WriteHeader([.. Names]);
            foreach (var row in results) csv.WriteRecord([.. ResultColumns.All.Select(column => Cell(column.Of(row)))]);
        }
        return file.ToArray();
    }

    /// <summary>An object with the licence, the source, and a list of the results, each with all names.</summary>
    /// <param name="results">The results.</param>
    /// <param name="source">Whose they are.</param>
    public static byte[] WriteJson(ImmutableArray<OpenResult> results, string source)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file))
        {
            json.WriteStartObject();
            json.WriteStartObject("licence");
            json.WriteString("name", Licence);
            json.WriteString("url", LicenceAddress);
            json.WriteEndObject();
            json.WriteString("source", source);
            json.WriteStartArray("results");
            foreach (var row in results)
            {
                json.WriteStartObject();
                foreach (var (name, of) in ResultColumns.All) Write(json, name, of(row));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return file.ToArray();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => CsvCell.Text(text),
        decimal number => Number(number),
        bool truth => truth ? "true" : "false",
        ImmutableArray<string> texts => CsvCell.Text(string.Join("; ", texts)),
        _ => throw new UnreachableException(),
    };

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case decimal number:
                json.WriteRawValue(Number(number));
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case ImmutableArray<string> texts:
                json.WriteStartArray();
                foreach (var text in texts) json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static string Number(decimal number) => number.ToString(AllDigits, CultureInfo.InvariantCulture);
}
