using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Storage.Records;

/// <summary>What a submission bears on: papers that print any of it are made anew when the submission comes or goes.</summary>
/// <param name="Figures">Figures.</param>
/// <param name="Comments">Figures on which it comments.</param>
/// <param name="Listings">Listings.</param>
/// <param name="Narratives">Texts.</param>
public sealed record Touched(
    ImmutableArray<FigureKey> Figures, ImmutableArray<FigureKey> Comments, ImmutableArray<ListingKey> Listings, ImmutableArray<NarrativeKey> Narratives)
{
    /// <summary>Nothing at all.</summary>
    public static Touched Nothing { get; } = new([], [], [], []);

    /// <summary>Papers that it signs off; rows from before there were sign-offs have none.</summary>
    public ImmutableArray<SignOffKey> SignOffs { get; init; } = [];

    /// <summary>Whether there is nothing.</summary>
    public bool IsNothing => Figures.IsEmpty && Comments.IsEmpty && Listings.IsEmpty && Narratives.IsEmpty && SignOffs.IsEmpty;

    /// <summary>What of it belongs to a quarter.</summary>
    public Touched Of(Quarter quarter) => new(
        [.. Figures.Where(figure => figure.Quarter == quarter)],
        [.. Comments.Where(comment => comment.Quarter == quarter)],
        [.. Listings.Where(listing => listing.Quarter == quarter)],
        [.. Narratives.Where(narrative => narrative.Quarter == quarter)])
    {
        SignOffs = [.. SignOffs.Where(signOff => signOff.Quarter == quarter)],
    };

    /// <summary>This and more, each once.</summary>
    public Touched With(IEnumerable<Touched> more) => more.Aggregate(this, (all, other) => new(
        [.. all.Figures.Union(other.Figures)],
        [.. all.Comments.Union(other.Comments)],
        [.. all.Listings.Union(other.Listings)],
        [.. all.Narratives.Union(other.Narratives)])
    {
        SignOffs = [.. all.SignOffs.Union(other.SignOffs)],
    });
}

/// <summary>Names one figure.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Quarter">The quarter.</param>
public sealed record FigureKey(string Indicator, Quarter Quarter);

/// <summary>Names one listing.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="Quarter">The quarter.</param>
public sealed record ListingKey(string Feed, Quarter Quarter);

/// <summary>Names the text of one section.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Section">The section, as in <see cref="Domain.Narratives.Narrative.Section"/>.</param>
public sealed record NarrativeKey(string Paper, Quarter Quarter, string Section);

/// <summary>Names the sign-off of one paper.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Quarter">The quarter.</param>
public sealed record SignOffKey(string Paper, Quarter Quarter);
