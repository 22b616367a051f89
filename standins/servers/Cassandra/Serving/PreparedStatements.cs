using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Schema;

namespace StreamPlatform.Standins.Cassandra.Serving;

// By the hash of keyspace and text, so that the same statement has the same id after a restart. What changed in the schema is forgotten, and so prepared anew.
internal sealed class PreparedStatements
{
    private readonly ConcurrentDictionary<string, Plan> _plans = new(StringComparer.Ordinal);

    public (byte[] Id, Plan Plan) Prepare(string cql, string? keyspace, SchemaSnapshot schema)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"{keyspace}\0{cql}"))[..16];
        var plan = _plans.AddOrUpdate(
            Convert.ToHexString(id),
            _ => Planner.Make(cql, schema, keyspace),
            (_, known) => known.IsCurrent(schema) ? known : Planner.Make(cql, schema, keyspace));
        return (id, plan);
    }

    public Plan Find(byte[] id, SchemaSnapshot schema)
    {
        var key = Convert.ToHexString(id);
        if (_plans.TryGetValue(key, out var plan) && plan.IsCurrent(schema))
        {
            return plan;
        }

        _plans.TryRemove(key, out _);
        throw new UnpreparedError(id);
    }
}
