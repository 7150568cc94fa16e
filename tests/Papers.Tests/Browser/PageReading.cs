using System.Collections.Immutable;

namespace KpiPapers.Papers.Tests.Browser;

/// <summary>What a browser makes of a page.</summary>
/// <param name="Text">The text of its elements.</param>
/// <param name="Styled">The colour of its title.</param>
/// <param name="Complaints">What it wrote on its console, and what the page asked for beside itself.</param>
/// <param name="Widths">What was found on screens of several widths.</param>
public sealed record PageReading(string Text, string Styled, ImmutableArray<string> Complaints, ImmutableArray<ScreenReading> Widths);

/// <summary>What was found on a screen of one width.</summary>
/// <param name="Width">The width, in pixels.</param>
/// <param name="Passes">The number of axe-core's rules that the page keeps.</param>
/// <param name="Violations">Those that it does not.</param>
/// <param name="Overflow">By how much the page is wider than the screen.</param>
public sealed record ScreenReading(int Width, int Passes, ImmutableArray<string> Violations, int Overflow);
