using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Types;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Planning;

// Finds out what each marker of a statement stands for: its name, and the type of the place where it stands.
internal sealed class Variables(int count)
{
    private readonly ColumnSpec?[] _specs = new ColumnSpec?[count];

    public IReadOnlyList<ColumnSpec> Specs => Array.ConvertAll(_specs, spec => spec ?? throw CqlError.Invalid("Cannot infer type of a bind marker"));

    public void Note(Term? term, Table table, string name, CqlType type)
    {
        switch (term)
        {
            case Marker marker:
                _specs[marker.Index] = new ColumnSpec(table.Keyspace, table.Name, marker.Name ?? name, type);
                break;
            case Collection collection when type.IsCollection:
                for (var i = 0; i < collection.Parts.Count; i++)
                {
                    Note(collection.Parts[i], table, name, type.Key is not null && i % 2 == 0 ? type.Key : type.Element!);
                }

                break;
            case Call call:
                foreach (var argument in call.Arguments)
                {
                    Note(argument, table, name, Functions.ArgumentOf(call.Function));
                }

                break;
        }
    }

    // Where the values of the partition key stand, so that drivers can find its owner. Empty when they are not all variables.
    public IReadOnlyList<int> PartitionKey(Table table)
    {
        var indexes = table.PartitionKey.Select(column => Array.FindIndex(_specs, spec => spec?.Name == column.Name && spec.Table == table.Name)).ToList();
        return indexes.TrueForAll(index => index >= 0) ? indexes : [];
    }
}
