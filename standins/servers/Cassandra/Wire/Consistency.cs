namespace StreamPlatform.Standins.Cassandra.Wire;

internal enum Consistency : short
{
    Any,
    One,
    Two,
    Three,
    Quorum,
    All,
    LocalQuorum,
    EachQuorum,
    Serial,
    LocalSerial,
    LocalOne,
}

internal static class ConsistencyLevels
{
    public static string CqlName(this Consistency consistency) => consistency switch
    {
        Consistency.LocalQuorum => "LOCAL_QUORUM",
        Consistency.EachQuorum => "EACH_QUORUM",
        Consistency.LocalSerial => "LOCAL_SERIAL",
        Consistency.LocalOne => "LOCAL_ONE",
        _ => consistency.ToString().ToUpperInvariant(),
    };

    public static bool IsSerial(this Consistency consistency) => consistency is Consistency.Serial or Consistency.LocalSerial;

    // This server is one node: what needs the answer of two cannot be had, as on a cluster whose other nodes are down.
    public static void CheckAvailable(this Consistency consistency, int replicas)
    {
        var required = consistency switch
        {
            Consistency.Two => 2,
            Consistency.Three => 3,
            Consistency.All => replicas,
            Consistency.Quorum or Consistency.LocalQuorum or Consistency.EachQuorum or Consistency.Serial or Consistency.LocalSerial => (replicas / 2) + 1,
            _ => 1,
        };
        if (required > 1)
        {
            throw new UnavailableError(consistency, required, 1);
        }
    }
}
