namespace StreamPlatform.Standins.Cassandra.Cql;

internal sealed record TableName(string? Keyspace, string Name);

internal abstract record Statement;

internal sealed record UseStatement(string Keyspace) : Statement;

internal sealed record TruncateStatement(TableName Table) : Statement;

internal sealed record CreateKeyspace(string Name, bool IfNotExists, IReadOnlyDictionary<string, OptionValue> Options) : Statement;

internal sealed record AlterKeyspace(string Name, bool IfExists, IReadOnlyDictionary<string, OptionValue> Options) : Statement;

internal sealed record DropKeyspace(string Name, bool IfExists) : Statement;

internal sealed record ColumnDefinition(string Name, Types.CqlType Type);

internal sealed record ClusteringOrder(string Column, bool Descending);

internal sealed record CreateTable(
    TableName Table,
    bool IfNotExists,
    IReadOnlyList<ColumnDefinition> Columns,
    IReadOnlyList<string> PartitionKey,
    IReadOnlyList<string> ClusteringKey,
    IReadOnlyList<ClusteringOrder> Order,
    IReadOnlyDictionary<string, OptionValue> Options) : Statement;

internal sealed record AlterTable(
    TableName Table,
    bool IfExists,
    bool IfNotExists,
    IReadOnlyList<ColumnDefinition> Added,
    IReadOnlyList<string> Dropped,
    IReadOnlyDictionary<string, OptionValue> Options) : Statement;

internal sealed record DropTable(TableName Table, bool IfExists) : Statement;

// 'x' or 5 or true, or {'a': 'b'}
internal sealed record OptionValue(string? Text, IReadOnlyDictionary<string, string>? Map);
