using System.Collections.Immutable;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Web;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;

namespace KpiPapers.Functions.DropFiles;

/// <summary>
/// HTTP <c>/api/files</c>, for everybody who is signed in. GET shows a form for files, or an empty file of one kind. POST says of each file
/// that was chosen what would become of it, and keeps nothing; with <c>drop=true</c> it also puts them into the inbox, as an officer would drop
/// them, so that there is one way in.
/// </summary>
internal sealed partial class DropFiles(
    SignIn signIn, ConfigurationStore configurations, FileCheck check, BlobStore blobs, Settings settings, ILogger<DropFiles> log)
{
    public const string Address = "/api/files";

    public async Task<IResult> GetAsync(HttpRequest request, string? template, CancellationToken cancellationToken)
    {
        if (signIn.UserOf(request) is null) return Apologies.NotSignedIn(signIn.AddressFor(Address));
        var configuration = await configurations.InForceAsync(cancellationToken);
        if (template is null) return FilesPage.Empty(configuration);
        return configuration.Feed(template) is { } feed
            ? Results.File(feed.Template(), "text/csv; charset=utf-8", $"{feed.Id}.csv")
            : Apologies.NoSuchFile;
    }

    public async Task<IResult> PostAsync(HttpRequest request, bool? drop, CancellationToken cancellationToken)
    {
        if (signIn.UserOf(request) is not { } user) return Apologies.NotSignedIn(signIn.AddressFor(Address));
        if (!OwnPages.Sent(request, settings.PublicUrl)) return Apologies.FromElsewhere;
        var chosen = await ChosenFiles.ReadAsync(request, cancellationToken);
        var configuration = await configurations.InForceAsync(cancellationToken);
        if (chosen is not ChosenFiles.Read { Files: var files }) return FilesPage.NotRead(chosen, configuration);

        var answers = ImmutableArray.CreateBuilder<CheckedFile>(files.Length);
        foreach (var file in files)
        {
            var answer = await check.CheckAsync(file, configuration, user.Email, cancellationToken);
            answers.Add(answer with { IsDropped = drop is true && !answer.IsHeldBack });
        }
        // After all checks, each of which is against what counts before the drop.
        foreach (var answer in answers.Where(answer => answer.IsDropped)) await DropAsync(answer.File, cancellationToken);
        return FilesPage.Answer(answers.MoveToImmutable(), configuration);
    }

    private async Task DropAsync(ChosenFile file, CancellationToken cancellationToken)
    {
        await using var content = file.Form.OpenReadStream();
        await blobs.WriteAsync(
            Names.Containers.Inbox, file.Path, await BinaryData.FromStreamAsync(content, cancellationToken), "application/octet-stream", cancellationToken);
        LogDropped(file.Path);
    }

    [LoggerMessage(64, LogLevel.Information, "{Path} was dropped by somebody on the page for files")]
    private partial void LogDropped(string path);
}
