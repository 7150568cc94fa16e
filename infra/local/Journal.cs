using System.Collections.Immutable;

namespace KpiPapers.Local;

/// <summary>What happens in a local run: a line of progress for each event, the invocations under way, and what failed for good.</summary>
internal sealed class Journal(TextWriter progress, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private ImmutableArray<string> _problems = [];
    private int _running;
    private long _started;

    public ImmutableArray<string> Problems
    {
        get
        {
            lock (_gate)
            {
                return _problems;
            }
        }
    }

    public int Running => Volatile.Read(ref _running);

    /// <summary>Counts up with each queue message or timer taken, so that two looks at an idle system can tell whether something happened in between.</summary>
    public long Started => Interlocked.Read(ref _started);

    public void Say(string line)
    {
        lock (_gate)
        {
            progress.WriteLine($"{clock.GetLocalNow():HH:mm:ss}  {line}");
            progress.Flush();
        }
    }

    /// <summary>Something that no retry will put right: the run cannot end well any more.</summary>
    public void SayProblem(string sentence)
    {
        lock (_gate)
        {
            _problems = _problems.Add(sentence);
        }

        Say("PROBLEM  " + sentence);
    }

    /// <summary>Marks an invocation as under way until the returned value is disposed of.</summary>
    public IDisposable BeginInvocation()
    {
        Interlocked.Increment(ref _started);
        return BeginRequest();
    }

    /// <summary>The same for a web request, which is no step of the work.</summary>
    public IDisposable BeginRequest()
    {
        Interlocked.Increment(ref _running);
        return new Invocation(this);
    }

    private sealed class Invocation(Journal journal) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref journal._running);
    }
}
