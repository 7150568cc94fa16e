using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>A file as if it had been taken, and what would come of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Results">The results of its figures; those that there would still be none of are left out.</param>
internal sealed record Supposition(Supposed File, ImmutableDictionary<FigureKey, Result> Results);
