using System.Collections.Immutable;

namespace KpiPapers.Local;

/// <summary>How to run the product on one machine.</summary>
public sealed record LocalOptions
{
    /// <summary>Holds indicators.csv, feeds, papers and recipients; uploaded as it is.</summary>
    public required string ConfigFolder { get; init; }

    /// <summary>Holds the exports to drop at the start; null drops nothing.</summary>
    public string? DropFolder { get; init; }

    /// <summary>Where storage, mails and logs are kept; null keeps them in a temporary folder that is deleted in the end.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Where papers, mails and receipts are copied to as they appear; null copies nothing.</summary>
    public string? OutFolder { get; init; }

    /// <summary>End as soon as there is nothing left to do.</summary>
    public bool ExitWhenIdle { get; init; }

    /// <summary>The address of whoever is signed in to the web pages, as an operator; null for nobody.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>How many instances of the function app run side by side.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Run the HTTP functions in one process and each other function in one of its own, as Flex Consumption does.</summary>
    public bool SeparatesGroups { get; init; }

    /// <summary>The published function app, such as an unpacked package; null for the one that was built here.</summary>
    public string? AppFolder { get; init; }

    /// <summary>App settings beside those of every local run, or instead of them.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Deliver each queue message once more after it has been worked on, as a queue may: the function must not do its work twice.</summary>
    public bool DeliversTwice { get; init; }

    /// <summary>Fire timers when they are due; otherwise only when asked to, so that what happens does not depend on the time of day.</summary>
    public bool FiresTimers { get; init; } = true;

    /// <summary>Take the ports that people know, 7071, 1025 and 1080, where they are free; otherwise any free ones.</summary>
    public bool PrefersUsualPorts { get; init; }
}
