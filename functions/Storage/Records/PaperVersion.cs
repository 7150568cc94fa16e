using KpiPapers.Domain;
using KpiPapers.Domain.Editions;

namespace KpiPapers.Storage.Records;

/// <summary>A version of a quarter's paper. Its number is claimed by adding its row; a new one exists only when the content changes.</summary>
public sealed record PaperVersion
{
    /// <summary>The paper's id.</summary>
    public required string Paper { get; init; }

    /// <summary>The quarter it reports on.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>The fingerprint of its content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The configuration it was composed by.</summary>
    public required string ConfigurationHash { get; init; }

    /// <summary>Its title with the quarter.</summary>
    public required string Title { get; init; }

    /// <summary>The committee it is for.</summary>
    public required string Committee { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly Meeting { get; init; }

    /// <summary>True for Part II: it holds exempt information and is never served on the strength of a link alone.</summary>
    public required bool IsExempt { get; init; }

    /// <summary>Indicators judged green.</summary>
    public required int Green { get; init; }

    /// <summary>Indicators judged amber.</summary>
    public required int Amber { get; init; }

    /// <summary>Indicators judged red.</summary>
    public required int Red { get; init; }

    /// <summary>Indicators for information only.</summary>
    public required int InfoOnly { get; init; }

    /// <summary>Indicators without a value to judge.</summary>
    public required int NotJudged { get; init; }

    /// <summary>What it printed when it was issued; null for a draft.</summary>
    public IssuedEdition? Issue { get; init; }

    /// <summary>True once it is issued: what members were sent.</summary>
    public bool IsFinal => Issue is not null;

    /// <summary>True when its editions are stored and its mails are queued.</summary>
    public bool IsFinished { get; init; }

    /// <summary>True when its editions are stored: only its mails may be missing, and those can be made up for whatever has come since.</summary>
    public bool IsStored { get; init; }

    /// <summary>True when its writing was cut off and what it would have said had changed by then: nobody is ever sent it.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>When the links to it that were mailed were stopped; null while they work.</summary>
    public DateTimeOffset? LinksRevoked { get; init; }

    /// <summary>The quarter as it stands in paths and links: <c>2020-21-q2</c>.</summary>
    public string QuarterInPath => PathForm(Quarter);

    /// <summary>The name of its PDF edition.</summary>
    public string PdfName => $"{Paper}-{QuarterInPath}-v{Number}.pdf";

    /// <summary>The name of its HTML edition.</summary>
    public string HtmlName => $"{Paper}-{QuarterInPath}-v{Number}.html";

    /// <summary>The name of the file with its figures.</summary>
    public string CsvName => $"{Paper}-{QuarterInPath}-v{Number}.csv";

    /// <summary>Where the sheet for the quarter's comments is stored in the container <c>papers</c>.</summary>
    public static string CommentarySheetPath(string paper, Quarter quarter) => $"{paper}/{PathForm(quarter)}/commentary-{PathForm(quarter)}.csv";

    /// <summary>Where an edition is stored in the container <c>papers</c>.</summary>
    public string PathOf(string fileName) => $"{Paper}/{QuarterInPath}/v{Number}/{fileName}";

    /// <summary>A quarter as it stands in paths and links.</summary>
    public static string PathForm(Quarter quarter) => $"{quarter.StartYear}-{(quarter.StartYear + 1) % 100:00}-q{quarter.Number}";
}
