using DnsClient.Protocol;

namespace DnsClient;

/// <summary>What a name server answered.</summary>
public interface IDnsQueryResponse
{
    IReadOnlyList<DnsResourceRecord> Answers { get; }
}
