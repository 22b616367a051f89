using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Types;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Reading;

// One column of a result: of each row, or, with an aggregate, of all rows together.
internal sealed record Output(ColumnSpec Spec, Func<RowView, byte[]?> Of, Func<Aggregate>? Aggregate = null);

internal static class Outputs
{
    public static List<Output> Of(SelectStatement statement, Table table) => statement.Selectors.Count == 0
        ? [.. table.Columns.Select(column => new Output(column.Spec(table), row => row.Value(column)))]
        : [.. statement.Selectors.Select(selector => Of(selector, table))];

    private static Output Of(Selector selector, Table table)
    {
        if (selector is ColumnSelector { Column: var name })
        {
            var selected = table.Column(name);
            return new Output(selected.Spec(table, selector.Alias), row => row.Value(selected));
        }

        var call = (CallSelector)selector;
        var columns = call.Columns.Select(table.Column).ToList();
        return (call.Function, columns) switch
        {
            ("count", []) => new Output(Spec("count", CqlType.Bigint), _ => null, () => new Counting(_ => true)),
            ("count", [var column]) => new Output(Spec($"system.count({column.Name})", CqlType.Bigint), _ => null, () => new Counting(row => row.Value(column) is not null)),
            ("min" or "max", [var column]) => new Output(Spec($"system.{call.Function}({column.Name})", column.Type), _ => null, () => new Extreme(column, isMax: call.Function == "max")),
            ("sum" or "avg", [{ Type.IsNumber: true } column]) => new Output(Spec($"system.{call.Function}({column.Name})", column.Type), _ => null, () => new Total(column, isMean: call.Function == "avg")),
            ("ttl", [{ Kind: ColumnKind.Regular, Type.IsMultiCell: false } column]) => new Output(
                Spec($"ttl({column.Name})", CqlType.Int), row => row.TimeToLive(column) is { } ttl ? Bytes.Of((int)ttl) : null),
            ("writetime", [{ Kind: ColumnKind.Regular, Type.IsMultiCell: false } column]) => new Output(
                Spec($"writetime({column.Name})", CqlType.Bigint), row => row.WriteTime(column) is { } time ? Bytes.Of(time) : null),
            ("token", _) when columns.SequenceEqual(table.PartitionKey) => new Output(
                Spec($"system.token({string.Join(", ", call.Columns)})", CqlType.Bigint), row => Bytes.Of(row.Partition.Token)),
            ("totimestamp", [{ Type.Code: CqlCode.Timeuuid } column]) => new Output(
                Spec($"system.totimestamp({column.Name})", CqlType.Timestamp), row => row.Value(column) is { } value ? Bytes.Of(TimeUuids.UnixMilliseconds(value)) : null),
            _ => throw CqlError.NotOffered($"{call.Function}({string.Join(", ", columns.Select(c => c.Type))}) in a selection"),
        };

        ColumnSpec Spec(string title, CqlType type) => new(table.Keyspace, table.Name, call.Alias ?? title, type);
    }
}
