namespace DnsClient;

/// <summary>The class of a question.</summary>
public enum QueryClass
{
    IN = 1,
}
