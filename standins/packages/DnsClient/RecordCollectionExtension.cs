using DnsClient.Protocol;

namespace System.Linq;

/// <summary>The records of one type.</summary>
public static class RecordCollectionExtension
{
    public static IEnumerable<SrvRecord> SrvRecords(this IEnumerable<DnsResourceRecord> records) => records.OfType<SrvRecord>();

    public static IEnumerable<TxtRecord> TxtRecords(this IEnumerable<DnsResourceRecord> records) => records.OfType<TxtRecord>();
}
