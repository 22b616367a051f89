namespace DnsClient;

/// <summary>Asks name servers; no platform address needs SRV or TXT records, so every question is refused.</summary>
public class LookupClient
{
    public IDnsQueryResponse Query(string query, QueryType queryType, QueryClass queryClass = QueryClass.IN) =>
        throw new NotSupportedException("LookupClient.Query is not supported: use a mongodb:// address, not mongodb+srv://.");

    public Task<IDnsQueryResponse> QueryAsync(string query, QueryType queryType, QueryClass queryClass = QueryClass.IN, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("LookupClient.QueryAsync is not supported: use a mongodb:// address, not mongodb+srv://.");
}
