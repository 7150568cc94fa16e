using System.Collections.Immutable;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>The versions of the story's papers.</summary>
internal static class Versions
{
    /// <summary>
    /// All that count, each paper's oldest first. One that was cut off before its editions were stored, and whose content had changed by the
    /// time that it was taken up again, is left out: nobody is sent it, and a newer one follows at once.
    /// </summary>
    public static async Task<ImmutableArray<PaperVersion>> OfAsync(StorageConnection storage, CancellationToken cancellationToken)
    {
        var store = new PaperStore(storage.Tables);
        var versions = new List<PaperVersion>();
        foreach (var paper in new[] { StoryConfig.Housing, StoryConfig.Children })
            for (var number = 1; await store.GetAsync(paper, StoryConfig.Quarter, number, cancellationToken) is { } version; number++)
                versions.Add(version);
        return
        [
            .. versions.Where(version => !version.IsGivenUp && (version.IsStored || version.IsFinal
                || !versions.Exists(newer => newer.Paper == version.Paper && newer.Number == version.Number + 1))),
        ];
    }

    /// <summary>No version twice, each with all its editions, one first final edition, and nothing that was issued has changed since.</summary>
    public static async Task AssertAsync(
        ImmutableArray<PaperVersion> versions, ImmutableSortedDictionary<string, string> issued, StorageConnection storage, CancellationToken cancellationToken)
    {
        var stored = await Editions.HashesAsync(storage, cancellationToken);
        Assert.All(
            versions.SelectMany(version => new[] { version.PdfName, version.HtmlName, version.CsvName }.Select(version.PathOf)),
            edition => Assert.Contains(edition, stored.Keys));
        Assert.NotEmpty(issued);
        Assert.All(issued, edition => Assert.Equal(edition.Value, stored[edition.Key]));
        foreach (var paper in versions.GroupBy(version => version.Paper))
        {
            var all = paper.ToList();
            Assert.All(all, version => Assert.True(version.IsFinished, $"{version.Paper} v{version.Number} was never finished."));
            Assert.All(all.Zip(all.Skip(1)), pair => Assert.NotEqual(pair.First.ContentHash, pair.Second.ContentHash));
            var finals = all.SkipWhile(version => !version.IsFinal).ToList();
            Assert.All(finals, version => Assert.True(version.IsFinal, $"{version.Paper} v{version.Number} is a draft of an issued paper."));
            Assert.Empty(finals[0].Issue!.Changes);   // all are final
            Assert.NotEmpty(finals.Skip(1));   // corrected once or, where the two files of that day are read far enough apart, twice
            Assert.All(finals.Skip(1), version => Assert.NotEmpty(version.Issue!.Changes));
        }
    }
}
