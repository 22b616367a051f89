using System.Collections.Immutable;
using System.Globalization;

namespace StreamPlatform.Standins.Cassandra.Schema;

internal sealed record Keyspace(string Name, IReadOnlyDictionary<string, string> Replication, bool DurableWrites, ImmutableSortedDictionary<string, Table> Tables)
{
    private const string StrategyPackage = "org.apache.cassandra.locator.";
    private static readonly string[] Strategies = ["SimpleStrategy", "NetworkTopologyStrategy", "LocalStrategy"];

    // Of SimpleStrategy the factor, of NetworkTopologyStrategy that of the one data center that is here.
    public int Replicas { get; } = FactorOf(Replication);

    public static Keyspace Make(string name, IReadOnlyDictionary<string, string>? replication, bool durableWrites)
    {
        if (replication is null || !replication.TryGetValue("class", out var strategy))
        {
            throw new CqlError(Wire.ErrorCode.ConfigurationError, "Missing mandatory replication strategy class");
        }

        var simple = strategy.StartsWith(StrategyPackage, StringComparison.Ordinal) ? strategy[StrategyPackage.Length..] : strategy;
        if (!Strategies.Contains(simple, StringComparer.Ordinal))
        {
            throw new CqlError(Wire.ErrorCode.ConfigurationError, $"Unable to find replication strategy class '{StrategyPackage}{simple}'");
        }

        var full = replication.ToDictionary(pair => pair.Key, pair => pair.Key == "class" ? StrategyPackage + simple : pair.Value, StringComparer.Ordinal);
        return new Keyspace(name, full, durableWrites, ImmutableSortedDictionary.Create<string, Table>(StringComparer.Ordinal));
    }

    private static int FactorOf(IReadOnlyDictionary<string, string> replication)
    {
        var text = replication.GetValueOrDefault(ServerOptions.DataCenter) ?? replication.GetValueOrDefault("replication_factor") ?? "1";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var factor)
            ? factor
            : throw new CqlError(Wire.ErrorCode.ConfigurationError, $"Replication factor must be numeric; found {text}");
    }
}
