namespace KpiPapers.Exports.Narratives;

/// <summary>The item of a list of Markdown that is being read.</summary>
/// <param name="isBullet">Whether its text is a bullet, rather than a paragraph.</param>
/// <param name="number">The number before it; empty when there is none.</param>
/// <param name="isText">Whether the number is text: a list that does not start at 1 was not meant as one, as in "2020. That was a year."</param>
internal sealed class MarkdownItem(bool isBullet, string number, bool isText)
{
    private string _number = number;

    public bool IsBullet => isBullet;

    /// <summary>The number as the first words of the item, the first time; otherwise empty.</summary>
    public string TakeWords() => isText ? Take() : "";

    /// <summary>The number that is left out, the first time; otherwise empty.</summary>
    public string TakeLeftOut() => isText ? "" : Take();

    private string Take()
    {
        var taken = _number;
        _number = "";
        return taken;
    }
}
