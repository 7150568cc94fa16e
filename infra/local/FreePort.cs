using System.Net;
using System.Net.Sockets;

namespace KpiPapers.Local;

internal static class FreePort
{
    // Below those that systems give to whoever asks for any port, and to connections: one of those may be gone before it is listened on.
    private const int First = 20_000, Ports = 12_000;

    private static int _given = Random.Shared.Next(Ports);

    /// <summary>A port of 127.0.0.1 that nobody listens on at this moment, another one each time.</summary>
    public static int Any()
    {
        for (var tries = 0; tries < Ports; tries++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _given) % Ports);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new LocalToolException($"No port from {First} to {First + Ports - 1} is free on this machine.");
    }

    /// <summary>The usual port, or any free one when somebody already listens there.</summary>
    public static int Prefer(int usual) => IsFree(usual) ? usual : Any();

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
