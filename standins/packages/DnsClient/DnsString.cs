namespace DnsClient;

/// <summary>A domain name.</summary>
public class DnsString
{
    internal DnsString(string value) => Value = value;

    public string Value { get; }

    public static implicit operator string(DnsString name) => name?.Value;

    public override string ToString() => Value;
}
