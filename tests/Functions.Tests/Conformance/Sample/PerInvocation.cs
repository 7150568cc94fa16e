namespace KpiPapers.Functions.Tests.Conformance.Sample;

/// <summary>A scoped service, such as one that holds a connection.</summary>
internal sealed class PerInvocation : IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}
