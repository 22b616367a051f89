using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Running;

/// <summary>Finds free ports. The same data folder and name lead to the same port again, as long as it is free.</summary>
internal sealed class PortAllocator(GraphFolder folder, IConfiguration configuration)
{
    // below Linux's ephemeral ports, so that no outgoing connection sits on one
    private const int First = 20_000;
    private const int Count = 12_000;
    private readonly HashSet<int> _given = [];

    /// <summary>Tests ask for this: two graphs at once must not want the same port.</summary>
    public bool RandomizePorts => configuration.GetValue("DcpPublisher:RandomizePorts", false);

    public static bool IsFree(int port) => CanListen(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanListen(IPAddress.IPv6Loopback, port));

    public int? Configured(string resourceName) => configuration.GetValue<int?>($"StandIns:Ports:{resourceName}");

    public int Choose(string key)
    {
        lock (_given)
        {
            for (var i = 0; i < Count; i++)
            {
                var port = First + (int)((Hash(folder.Path + "|" + key) + (uint)(i * 7)) % Count);
                if (!_given.Contains(port) && IsFree(port))
                {
                    _given.Add(port);
                    return port;
                }
            }
        }

        throw new DistributedApplicationException($"No port between {First} and {First + Count} is free.");
    }

    private static uint Hash(string key)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(key))
        {
            hash = (hash ^ value) * 16777619u;
        }

        return hash;
    }

    private static bool CanListen(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
        catch (SocketException)
        {
            return true; // no such address family here
        }
    }
}
