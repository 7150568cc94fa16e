using System.Net;
using System.Net.Sockets;
using KpiPapers.Local;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Ports_are_free
{
    [Fact]
    public void Each_is_another_and_none_is_one_that_the_system_gives_away_meanwhile()
    {
        var ports = Enumerable.Range(0, 100).Select(_ => FreePort.Any()).ToList();

        Assert.Distinct(ports);
        Assert.All(ports, port => Assert.InRange(port, 20_000, 31_999));   // systems give ports from 32768 on Linux, and from 49152 elsewhere
    }

    [Fact]
    public void One_that_somebody_listens_on_is_not_preferred()
    {
        using var listener = new TcpListener(IPAddress.Loopback, FreePort.Any());
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.NotEqual(taken, FreePort.Prefer(taken));
    }
}
