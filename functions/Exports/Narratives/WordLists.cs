using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KpiPapers.Exports.Narratives;

/// <summary>Which lists of a document have bullets.</summary>
internal sealed class WordLists(MainDocumentPart document, WordStyles styles)
{
    private readonly Numbering? _numbering = document.NumberingDefinitionsPart?.Numbering;

    /// <summary>Whether a level of a list has bullets, rather than numbers or nothing.</summary>
    public bool IsBullet(int list, int level) => IsBullet(list, level, mayLink: true);

    private bool IsBullet(int list, int level, bool mayLink)
    {
        var instance = _numbering?.Elements<NumberingInstance>().FirstOrDefault(instance => instance.NumberID?.Value == list);
        var definition = _numbering?.Elements<AbstractNum>().FirstOrDefault(definition => definition.AbstractNumberId?.Value == instance?.AbstractNumId?.Val?.Value);
        if (instance is null || definition is null) return false;
        if (mayLink && definition.NumberingStyleLink?.Val?.Value is { } style && styles.ListOf(style) is { } linked) return IsBullet(linked, level, mayLink: false);

        var own = instance.Elements<LevelOverride>().FirstOrDefault(change => change.LevelIndex?.Value == level)?.Level;
        var found = own ?? definition.Elements<Level>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level);
        return found?.NumberingFormat?.Val?.InnerText == "bullet";
    }
}
