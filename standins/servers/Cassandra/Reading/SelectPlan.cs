using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Storage;
using StreamPlatform.Standins.Cassandra.SystemTables;
using StreamPlatform.Standins.Cassandra.Types;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Reading;

internal sealed class SelectPlan : Plan
{
    private const string NeedsFiltering =
        "Cannot execute this query as it might involve data filtering and thus may have unpredictable performance. "
        + "If you want to execute this query despite the performance unpredictability, use ALLOW FILTERING";

    private readonly SelectStatement _statement;
    private readonly Table _table;
    private readonly KeyRestrictions _where;
    private readonly List<Output> _outputs;
    private readonly bool _backwards;

    public SelectPlan(SelectStatement statement, Table table, Variables variables)
    {
        (_statement, _table) = (statement, table);
        _outputs = Outputs.Of(statement, table);
        _where = new KeyRestrictions(table, statement.Where, variables);
        Check();
        _backwards = IsBackwards();
        variables.Note(statement.Limit, table, "[limit]", CqlType.Int);
        variables.Note(statement.PerPartitionLimit, table, "[per_partition_limit]", CqlType.Int);
        Variables = variables.Specs;
        PartitionKey = variables.PartitionKey(table);
        Columns = _outputs.ConvertAll(output => output.Spec);
    }

    public override IReadOnlyList<ColumnSpec> Columns { get; }

    public override bool IsCurrent(SchemaSnapshot schema) => SystemKeyspaces.Is(_table.Keyspace) || ReferenceEquals(schema.Find(_table.Keyspace, _table.Name), _table);

    public override Task<Result> RunAsync(Execution execution)
    {
        if (SystemKeyspaces.RowsOf(_table, execution.Engine) is { } rows)
        {
            return Task.FromResult<Result>(Run(execution, execution.Bindings, rows.Where(Selected(execution.Bindings)), null));
        }

        execution.Parameters.Consistency.CheckAvailable(execution.Engine.Schema.Keyspace(_table.Keyspace).Replicas);
        var state = execution.Parameters.PagingState is { } bytes ? PagingState.Read(bytes) : null;
        return execution.Engine.Database.ReadAsync<Result>(session => Run(execution, execution.Bindings, Rows(session, execution, state), state));
    }

    private RowsResult Run(Execution execution, Bindings bindings, IEnumerable<FoundRow> found, PagingState? state)
    {
        var filter = Filters.Of(_table, _where.Rest, bindings);
        var rows = found.Select(row => new RowView(_table, row, bindings.Now)).Where(row => row.Exists && filter(row));
        if (_outputs.Exists(output => output.Aggregate is not null))
        {
            return new RowsResult(Columns, [Aggregated(rows)], null, execution.Parameters.SkipMetadata);
        }

        var page = new Page(
            execution.Parameters.PageSize is { } size and > 0 ? size : int.MaxValue,
            Limit(_statement.Limit, bindings, "LIMIT"),
            Limit(_statement.PerPartitionLimit, bindings, "PER PARTITION LIMIT"),
            state);
        page.Fill(rows);
        return new RowsResult(Columns, page.Rows.ConvertAll(Values), page.Next?.Write(), execution.Parameters.SkipMetadata);
    }

    private byte[]?[] Values(RowView row) => [.. _outputs.Select(output => output.Of(row))];

    private byte[]?[] Aggregated(IEnumerable<RowView> rows)
    {
        var aggregates = _outputs.ConvertAll(output => output.Aggregate?.Invoke() ?? new FirstRow(output));
        foreach (var row in rows)
        {
            aggregates.ForEach(aggregate => aggregate.Add(row));
        }

        return [.. aggregates.Select(aggregate => aggregate.Outcome())];
    }

    private IEnumerable<FoundRow> Rows(SqliteSession session, Execution execution, PagingState? state)
    {
        var rows = new TableRows(session, _table);
        if (!_where.HasPartition)
        {
            return rows.Scan(state?.Partition, state?.Key);
        }

        if (!_where.HasManyPartitions || _statement.OrderBy.Count == 0)
        {
            return Slices(rows, execution.Bindings, state);
        }

        // rows of several partitions in one order: all of them are read before the first is known
        if (execution.Parameters.PageSize > 0)
        {
            throw CqlError.Invalid(
                "Cannot page queries with both ORDER BY and a IN restriction on the partition key; you must either remove the ORDER BY or the IN and sort client side, or disable paging for this query");
        }

        var all = Slices(rows, execution.Bindings, null);
        return _backwards ? all.OrderByDescending(row => row.Key, ByBytes) : all.OrderBy(row => row.Key, ByBytes);
    }

    private static Comparer<byte[]> ByBytes { get; } = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    private IEnumerable<FoundRow> Slices(TableRows rows, Bindings bindings, PagingState? state)
    {
        var ranges = _where.Ranges(bindings);
        if (_backwards)
        {
            ranges.Reverse();
        }

        foreach (var partition in _where.Partitions(bindings))
        {
            var order = state is null ? 1 : KeyRestrictions.ByPlace(partition, state.Partition);
            if (order < 0)
            {
                continue;
            }

            foreach (var range in order == 0 ? ranges.Select(range => range.Behind(state!.Key, _backwards)) : ranges)
            {
                foreach (var row in range is null ? [] : rows.Slice(partition, range, _backwards))
                {
                    yield return row;
                }
            }
        }
    }

    private Func<FoundRow, bool> Selected(Bindings bindings)
    {
        if (!_where.HasPartition)
        {
            return _ => true;
        }

        var partitions = _where.Partitions(bindings);
        var ranges = _where.Ranges(bindings);
        return row => partitions.Exists(partition => KeyRestrictions.ByPlace(partition, row.Partition) == 0) && ranges.Exists(range => range.Contains(row.Key));
    }

    private static int Limit(Term? term, Bindings bindings, string name) => bindings.Number(term, CqlType.Int, name) switch
    {
        null => int.MaxValue,
        <= 0 => throw CqlError.Invalid($"{name} must be strictly positive"),
        var limit => (int)limit,
    };

    private void Check()
    {
        if (_where.Rest.FirstOrDefault(relation => relation.Operator == Operator.NotEqual) is { } unequal)
        {
            throw CqlError.Invalid($"Unsupported \"!=\" relation: {unequal.Column} != ?");
        }

        if (_where.Rest.Any(relation => _table.Column(relation.Column).Type.IsMultiCell))
        {
            throw CqlError.NotOffered("A relation of a collection");
        }

        if (_where.Rest.Count > 0 && !_statement.AllowFiltering)
        {
            throw CqlError.Invalid(NeedsFiltering);
        }
    }

    // Columns that have one value only need not be named.
    private bool IsBackwards()
    {
        if (_statement.OrderBy.Count == 0)
        {
            return false;
        }

        if (!_where.HasPartition)
        {
            throw CqlError.Invalid("ORDER BY is only supported when the partition key is restricted by an EQ or an IN.");
        }

        var named = _statement.OrderBy.Select(order => order.Column).ToHashSet(StringComparer.Ordinal);
        var single = _statement.Where.Where(relation => relation.Operator == Operator.Equal).Select(relation => relation.Column).ToHashSet(StringComparer.Ordinal);
        var ordered = _table.Clustering.Where(column => named.Contains(column.Name) || !single.Contains(column.Name)).Take(named.Count).ToList();
        if (!ordered.Select(column => column.Name).SequenceEqual(_statement.OrderBy.Select(order => order.Column), StringComparer.Ordinal))
        {
            throw CqlError.Invalid("Order by currently only supports the ordering of columns following their declared order in the PRIMARY KEY");
        }

        var backwards = ordered.Zip(_statement.OrderBy, (column, order) => column.IsDescending != order.Descending).Distinct().ToList();
        return backwards.Count == 1 ? backwards[0] : throw CqlError.Invalid("Unsupported order by relation");
    }
}
