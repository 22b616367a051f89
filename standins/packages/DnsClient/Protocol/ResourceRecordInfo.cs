namespace DnsClient.Protocol;

/// <summary>What every record has.</summary>
public class ResourceRecordInfo
{
    private protected ResourceRecordInfo(int initialTimeToLive) => InitialTimeToLive = initialTimeToLive;

    public int InitialTimeToLive { get; }
}
