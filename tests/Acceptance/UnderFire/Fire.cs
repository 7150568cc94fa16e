using System.Diagnostics;
using KpiPapers.Local;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>Kills the handler (SIGKILL) while it works, at moments that a seed decides.</summary>
/// <param name="run">Whose handler.</param>
/// <param name="kills">How often altogether.</param>
/// <param name="seed">Decides the moments; which step of the work each one meets is up to the machine.</param>
internal sealed class Fire(LocalRun run, int kills, int seed)
{
    private readonly Random _moments = new(seed);

    /// <summary>How often it has been killed.</summary>
    public int Killed { get; private set; }

    /// <summary>Does something, with a share of the kills that are left while it and what follows from it go on.</summary>
    /// <param name="stepsLeft">How many steps are left, this one included.</param>
    /// <param name="step">Starts the work.</param>
    public async Task DuringAsync(int stepsLeft, Func<Task> step)
    {
        var left = kills - Killed;
        var share = stepsLeft == 1 ? left : Math.Min(left, (int)Math.Round(2.0 * left / stepsLeft * _moments.NextDouble()));
        var work = step();
        for (var shots = 0; shots < share; shots++)
        {
            await Task.Delay(_moments.Next(50, 1800), TestContext.Current.CancellationToken);
            await KillAsync();
        }
        await work;
    }

    /// <summary>The next handler may only just be starting.</summary>
    private async Task KillAsync()
    {
        while (run.HandlerProcessIds is not [var id] || !TryKill(id)) await Task.Delay(10, TestContext.Current.CancellationToken);
        Killed++;
    }

    private static bool TryKill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            return true;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;   // it had been killed before, and nobody has noticed yet
        }
    }
}
