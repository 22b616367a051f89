namespace DnsClient.Protocol;

/// <summary>Text about a name.</summary>
public class TxtRecord : DnsResourceRecord
{
    internal TxtRecord(int initialTimeToLive, ICollection<string> text)
        : base(initialTimeToLive) => Text = text;

    public ICollection<string> Text { get; }
}
