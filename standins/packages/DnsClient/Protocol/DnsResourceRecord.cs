namespace DnsClient.Protocol;

/// <summary>A record of an answer.</summary>
public abstract class DnsResourceRecord : ResourceRecordInfo
{
    private protected DnsResourceRecord(int initialTimeToLive)
        : base(initialTimeToLive)
    {
    }
}
