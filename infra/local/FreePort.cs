using System.Net;
using System.Net.Sockets;

namespace KpiPapers.Local;

internal static class FreePort
{
    /// <summary>A port of 127.0.0.1 that nobody listens on at this moment.</summary>
    public static int Any()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The usual port, or any free one when somebody already listens there.</summary>
    public static int Prefer(int usual)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, usual);
            listener.Start();
            return usual;
        }
        catch (SocketException)
        {
            return Any();
        }
    }
}
