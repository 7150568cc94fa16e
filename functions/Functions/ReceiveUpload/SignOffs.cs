using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>
/// Checks sign-offs: only the newest draft can be signed off, and only by the paper's lead officer. A draft that comes while this is checked
/// is found by whoever issues the paper, as the sign-off says which version it is of.
/// </summary>
internal sealed class SignOffs(PaperStore papers)
{
    /// <summary>What stands against taking a file.</summary>
    /// <param name="read">What it says.</param>
    /// <param name="configuration">By which it was read.</param>
    /// <param name="user">The address of whoever is signed in and drops it; null where nobody knows, as of a file that was put into the container.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ImmutableArray<CellProblem>> ProblemsAsync(
        ExportRead.Accepted read, ConfigurationSet configuration, string? user, CancellationToken cancellationToken)
    {
        var problems = ImmutableArray.CreateBuilder<CellProblem>();
        foreach (var (row, signOff) in read.SignOffs)
        {
            var paper = configuration.Paper(signOff.Paper, signOff.Quarter)!;   // the reader found it in the same configuration
            var title = paper.TitleOf(signOff.Quarter);
            if (VersionProblem(signOff, title, await papers.LatestAsync(signOff.Paper, signOff.Quarter, cancellationToken)) is var (wrong, expected))
                problems.Add(new(row, Heading("version"), $"{signOff.Version}", wrong, expected));
            if (configuration.Recipients.Find(paper.Lead) is var lead && !IsBy(signOff, paper.Lead, lead))
                problems.Add(new(row, Heading("signedBy"), signOff.SignedBy, $"This is not the lead officer of {title}.", LeadWords(paper.Lead, lead)));
            else if (user is not null && !string.Equals(user, lead?.Email, StringComparison.OrdinalIgnoreCase))
                problems.Add(new(row, Heading("signedBy"), signOff.SignedBy, $"You are signed in as {user}, and only the lead officer can sign {title} off.", "the lead officer to sign it off"));
        }
        return problems.ToImmutable();

        string Heading(string name) => read.Feed.ColumnNamed(name)!.Heading;   // a feed of this kind has all of its columns
    }

    private static (string Wrong, string Expected)? VersionProblem(SignOff signOff, string title, PaperVersion? newest) =>
        newest is null ? ($"There is no draft of {title} yet.", "a draft that has been mailed, after reading it")
        : newest.IsFinal ? ($"{title} has been issued, as version {newest.Number}. There is nothing to sign off.", "a draft")
        : newest.Number != signOff.Version
            ? ($"Version {signOff.Version} is not the newest draft of {title}: version {newest.Number} is.", $"{newest.Number}, after reading it")
        : null;

    private static bool IsBy(SignOff signOff, string id, Recipient? lead) =>
        new[] { id, lead?.Role, lead?.Email }.Contains(signOff.SignedBy, StringComparer.OrdinalIgnoreCase);

    private static string LeadWords(string id, Recipient? lead) => lead is null ? id : $"{lead.Role}, or {lead.Id}";
}
