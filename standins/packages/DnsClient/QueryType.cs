namespace DnsClient;

/// <summary>The type of a question.</summary>
public enum QueryType
{
    TXT = 16,
    SRV = 33,
}
