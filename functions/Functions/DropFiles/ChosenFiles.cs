using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;

namespace KpiPapers.Functions.DropFiles;

/// <summary>The files of a form, or why they are not read.</summary>
internal abstract record ChosenFiles
{
    /// <summary>The most bytes of one form: more would be kept in memory, and sent once more by whoever mistyped.</summary>
    public const int MostBytes = 20 << 20;

    public const int MostFiles = 20;

    private const int MostParts = 1000;

    /// <summary>
    /// Reads what a browser sent, in memory alone, as exports hold what is nobody's business. A form that is too large is read to its end all the
    /// same: whoever is cut off while sending sees no answer. The host takes no more than 100 MiB.
    /// </summary>
    public static async Task<ChosenFiles> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is not <= MostBytes)   // the host forwards no body of unknown length
        {
            await request.Body.CopyToAsync(Stream.Null, cancellationToken);
            return new TooLarge();
        }
        if (!request.HasFormContentType) return new None();
        try
        {
            var form = await request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = MostBytes, ValueCountLimit = MostParts }, cancellationToken);
            return form.Files.Count switch
            {
                0 => new None(),
                > MostFiles => new TooMany(form.Files.Count),
                _ => new Read([.. form.Files.Select(file => new ChosenFile(FileName.Of(file.FileName), file))]),
            };
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return new Unreadable();   // cut off, or written by hand
        }
    }

    internal sealed record Read(ImmutableArray<ChosenFile> Files) : ChosenFiles;

    internal sealed record None : ChosenFiles;

    internal sealed record TooMany(int Count) : ChosenFiles;

    internal sealed record TooLarge : ChosenFiles;

    internal sealed record Unreadable : ChosenFiles;
}
