namespace StreamPlatform.Standins.Cassandra.Cql;

internal enum Operator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
}

// column op term; behind IN either the terms of the brackets, or one marker for the whole list.
internal sealed record Relation(string Column, Operator Operator, IReadOnlyList<Term> Terms, bool IsWholeList = false);

internal abstract record Selector(string? Alias);

internal sealed record ColumnSelector(string Column, string? Alias) : Selector(Alias);

// Columns are empty for count(*).
internal sealed record CallSelector(string Function, IReadOnlyList<string> Columns, string? Alias) : Selector(Alias);

internal sealed record SelectStatement(
    TableName Table,
    IReadOnlyList<Selector> Selectors,
    IReadOnlyList<Relation> Where,
    IReadOnlyList<ClusteringOrder> OrderBy,
    Term? PerPartitionLimit,
    Term? Limit,
    bool AllowFiltering) : Statement;
