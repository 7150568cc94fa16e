using System.Globalization;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>A clock that goes on from whatever moment it was last set to, in every process that reads its file.</summary>
/// <param name="file">Holds how far it is from the real time, in ticks.</param>
internal sealed class StoryClock(string file) : TimeProvider
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "KPI_STORY_CLOCK";

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));

    /// <summary>Goes to half past six in the morning of a day, when the timer of the quarter's end fires.</summary>
    public void GoTo(DateOnly day)
    {
        var offset = new DateTimeOffset(day, new(6, 30), TimeSpan.Zero) - base.GetUtcNow();
        var written = file + ".new";
        File.WriteAllText(written, offset.Ticks.ToString(CultureInfo.InvariantCulture));
        File.Move(written, file, overwrite: true);   // at once: somebody may be reading
    }
}
