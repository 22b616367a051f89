using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Running;

/// <summary>Finds free ports. The same data folder and name lead to the same port again, as long as it is free.</summary>
internal sealed class PortAllocator(GraphFolder folder, IConfiguration configuration) : IDisposable
{
    // below Linux's ephemeral ports, so that no outgoing connection sits on one
    private const int First = 20_000;
    private const int Count = 12_000;
    private const UnixFileMode ForEverybody = (UnixFileMode)0b1_111_111_111;
    private readonly Dictionary<int, FileStream> _reserved = [];

    /// <summary>Tests ask for this: two graphs at once must not want the same port.</summary>
    public bool RandomizePorts => configuration.GetValue("DcpPublisher:RandomizePorts", false);

    public static bool IsFree(int port) => CanListen(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanListen(IPAddress.IPv6Loopback, port));

    public int? Configured(string resourceName) => configuration.GetValue<int?>($"StandIns:Ports:{resourceName}");

    public int Choose(string key)
    {
        lock (_reserved)
        {
            for (var i = 0; i < Count; i++)
            {
                var port = First + (int)((Hash(folder.Path + "|" + key) + (uint)(i * 7)) % Count);
                if (IsFree(port) && Reserve(port) is { } reservation)
                {
                    _reserved[port] = reservation;
                    return port;
                }
            }
        }

        throw new DistributedApplicationException($"No port between {First} and {First + Count} is free.");
    }

    public void Dispose()
    {
        lock (_reserved)
        {
            foreach (var reservation in _reserved.Values)
            {
                reservation.Dispose();
            }

            _reserved.Clear();
        }
    }

    // a port that was chosen is not yet listened on, and another graph on this machine may be choosing too: an open file that nobody else may open
    private static FileStream? Reserve(int port)
    {
        var folder = Path.Combine(Path.GetTempPath(), "graph-ports");
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            File.SetUnixFileMode(folder, ForEverybody);
        }

        try
        {
            return new FileStream(Path.Combine(folder, port.ToString(CultureInfo.InvariantCulture)), FileMode.OpenOrCreate, FileAccess.Read, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
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
