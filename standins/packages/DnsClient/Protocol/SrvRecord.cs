namespace DnsClient.Protocol;

/// <summary>Where a service listens.</summary>
public class SrvRecord : DnsResourceRecord
{
    internal SrvRecord(int initialTimeToLive, DnsString target, ushort port)
        : base(initialTimeToLive)
    {
        Target = target;
        Port = port;
    }

    public ushort Port { get; }

    public DnsString Target { get; }
}
