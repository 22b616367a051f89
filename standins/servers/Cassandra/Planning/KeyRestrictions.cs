using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Storage;
using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Planning;

// Which partitions and which of their rows the relations of a WHERE name. What says nothing about a place is left over.
internal sealed class KeyRestrictions
{
    private readonly Table _table;
    private readonly List<Relation> _partition = [];
    private readonly List<Relation> _prefix = [];
    private readonly List<Relation> _slice = [];

    public KeyRestrictions(Table table, IReadOnlyList<Relation> relations, Variables variables)
    {
        _table = table;
        var rest = new List<Relation>();
        foreach (var relation in relations)
        {
            var column = table.Column(relation.Column);
            Note(relation, column, table, variables);
            rest.Add(relation);
        }

        TakePartition(rest);
        if (HasPartition)
        {
            TakeClustering(rest);
        }

        Rest = rest;
    }

    // Without: the whole table is meant.
    public bool HasPartition => _partition.Count > 0;

    public bool HasManyPartitions => _partition.Exists(relation => relation.Operator == Operator.In);

    public bool HasAllClustering => _prefix.Count == _table.Clustering.Count;

    public IReadOnlyList<Relation> Rest { get; }

    public IEnumerable<string> MissingPartition => _table.PartitionKey.Select(c => c.Name).Except(_partition.Select(r => r.Column), StringComparer.Ordinal);

    public IEnumerable<string> MissingClustering => _table.Clustering.Skip(_prefix.Count).Select(c => c.Name);

    public List<PartitionKey> Partitions(Bindings bindings)
    {
        var keys = Product(_table.PartitionKey, _partition, bindings);
        var partitions = keys.Select(values => PartitionKey.Of(values)).DistinctBy(key => Convert.ToHexString(key.Bytes)).ToList();
        partitions.Sort(ByPlace);
        return partitions;
    }

    public static int ByPlace(PartitionKey left, PartitionKey right) =>
        left.Token != right.Token ? left.Token.CompareTo(right.Token) : left.Bytes.AsSpan().SequenceCompareTo(right.Bytes);

    // Each row with its clustering values, when all of them are given.
    public IEnumerable<(byte[] Key, byte[][] Values)> Rows(Bindings bindings) =>
        Product(_table.Clustering, _prefix, bindings).Select(values => (ClusteringKey(_table, values), values));

    // In order, none of them overlapping another.
    public List<ClusteringRange> Ranges(Bindings bindings)
    {
        var ranges = Product(_table.Clustering, _prefix, bindings).Select(values => Slice(ClusteringKey(_table, values), bindings)).DistinctBy(range => Convert.ToHexString(range.Start)).ToList();
        ranges.Sort((left, right) => left.Start.AsSpan().SequenceCompareTo(right.Start));
        return ranges;
    }

    private static void Note(Relation relation, Column column, Table table, Variables variables)
    {
        var (name, type) = relation.Operator == Operator.In
            ? ($"in({column.Name})", relation.IsWholeList ? new CqlType(CqlCode.List, column.Type, IsFrozen: true) : column.Type)
            : (column.Name, column.Type);
        foreach (var term in relation.Terms)
        {
            variables.Note(term, table, relation.IsWholeList ? name : column.Name, type);
        }
    }

    private void TakePartition(List<Relation> rest)
    {
        var taken = _table.PartitionKey.Select(column => rest.Find(r => r.Column == column.Name && r.Operator is Operator.Equal or Operator.In)).ToList();
        if (taken.TrueForAll(relation => relation is not null))
        {
            _partition.AddRange(taken!);
            rest.RemoveAll(_partition.Contains);
        }
    }

    private void TakeClustering(List<Relation> rest)
    {
        foreach (var column in _table.Clustering)
        {
            var own = rest.FindAll(r => r.Column == column.Name);
            if (own.Find(r => r.Operator is Operator.Equal or Operator.In) is { } equal)
            {
                _prefix.Add(equal);
                rest.Remove(equal);
                continue;
            }

            _slice.AddRange(own.Where(r => r.Operator != Operator.NotEqual));
            rest.RemoveAll(_slice.Contains);
            break;
        }
    }

    private static List<byte[][]> Product(IReadOnlyList<Column> columns, List<Relation> relations, Bindings bindings)
    {
        var all = new List<byte[][]> { Array.Empty<byte[]>() };
        for (var i = 0; i < relations.Count; i++)
        {
            var values = bindings.Keys(relations[i], columns[i].Type).ToList();
            all = [.. all.SelectMany(begun => values.Select(value => (byte[][])[.. begun, value]))];
        }

        return all;
    }

    // The key of a row, or the beginning of the keys of several.
    public static byte[] ClusteringKey(Table table, byte[][] values)
    {
        var key = Array.Empty<byte>();
        for (var i = 0; i < values.Length; i++)
        {
            key = [.. key, .. Part(table.Clustering[i], values[i])];
        }

        return key;
    }

    private static byte[] Part(Column column, byte[] value)
    {
        var key = Ordering.Key(column.Type, value);
        return column.IsDescending ? Ordering.Inverted(key) : key;
    }

    private ClusteringRange Slice(byte[] prefix, Bindings bindings)
    {
        var range = ClusteringRange.Prefix(prefix);
        foreach (var relation in _slice)
        {
            var column = _table.Clustering[_prefix.Count];
            byte[] edge = [.. prefix, .. Part(column, bindings.Key(relation.Terms[0], column.Type, column.Name))];
            var isFrom = (relation.Operator is Operator.Greater or Operator.GreaterOrEqual) != column.IsDescending;
            var isWith = relation.Operator is Operator.GreaterOrEqual or Operator.LessOrEqual;
            range = isFrom
                ? range with { Start = Max(range.Start, isWith ? edge : ClusteringRange.After(edge)!) }
                : range with { Stop = Min(range.Stop, isWith ? ClusteringRange.After(edge) : edge) };
        }

        return range;
    }

    private static byte[] Max(byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right) >= 0 ? left : right;

    private static byte[]? Min(byte[]? left, byte[]? right) =>
        left is null ? right : right is null ? left : left.AsSpan().SequenceCompareTo(right) <= 0 ? left : right;
}
