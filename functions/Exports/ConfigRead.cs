using System.Collections.Immutable;

namespace KpiPapers.Exports;

/// <summary>Something that is wrong with a configuration file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Problem">
/// Where and what. In a JSON file the column is the path of the property, such as <c>figures[0].indicator</c>, and the row is 0, or the line
/// where the text stops being JSON.
/// </param>
public sealed record ConfigProblem(string File, CellProblem Problem);

/// <summary>What came of reading a configuration file: its value, or everything that is wrong with it.</summary>
/// <typeparam name="T">What the file holds.</typeparam>
/// <param name="Value">Null exactly when there are problems.</param>
/// <param name="Problems">Empty exactly when there is a value.</param>
public sealed record ConfigRead<T>(T? Value, ImmutableArray<ConfigProblem> Problems)
    where T : class;
