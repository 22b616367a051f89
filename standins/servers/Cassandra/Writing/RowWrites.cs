using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Storage;
using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Writing;

// An INSERT, UPDATE or DELETE, checked against its table.
internal sealed class RowWrites
{
    private const int MaxTtl = 20 * 365 * 24 * 60 * 60;
    private readonly WriteStatement _statement;
    private readonly KeyRestrictions _where;
    private readonly IReadOnlyList<Assignment> _assignments;
    private readonly IReadOnlyList<Deletion> _deletions;

    public RowWrites(WriteStatement statement, Table table, Variables variables)
    {
        (_statement, Table) = (statement, table);
        var (where, assignments) = statement switch
        {
            InsertStatement insert => Lowered(insert, table),
            UpdateStatement update => (update.Where, update.Assignments),
            DeleteStatement delete => (delete.Where, []),
            _ => throw new InvalidOperationException($"{statement.GetType().Name} writes no rows"),
        };
        (_assignments, _deletions) = (assignments, (statement as DeleteStatement)?.Columns ?? []);
        _where = new KeyRestrictions(table, where, variables);
        CheckKeys();
        foreach (var assignment in _assignments)
        {
            ColumnWrites.Note(assignment, table, Regular(assignment.Column), variables);
        }

        foreach (var deletion in _deletions)
        {
            ColumnWrites.Note(deletion, table, Regular(deletion.Column), variables);
        }

        variables.Note(statement.Using.Timestamp, table, "[timestamp]", CqlType.Bigint);
        variables.Note(statement.Using.Ttl, table, "[ttl]", CqlType.Int);
        Conditions = new RowConditions(statement.If, table, variables);
        if (Conditions.IsConditional && statement.Using.Timestamp is not null)
        {
            throw CqlError.Invalid("Cannot provide custom timestamp for conditional updates");
        }
    }

    public Table Table { get; }

    public RowConditions Conditions { get; }

    // The one row that a condition is about.
    public (PartitionKey Partition, byte[] Key) Target(Bindings bindings)
    {
        var partitions = _where.Partitions(bindings);
        var rows = _where.HasAllClustering ? _where.Rows(bindings).ToList() : [];
        return partitions.Count == 1 && rows.Count == 1
            ? (partitions[0], rows[0].Key)
            : throw CqlError.Invalid("DELETE and UPDATE statements with conditions must restrict all PRIMARY KEY columns with equality relations");
    }

    public Mutation Mutation(Bindings bindings, long? givenTimestamp, WriteClock clock)
    {
        var timestamp = bindings.Number(_statement.Using.Timestamp, CqlType.Bigint, "timestamp") ?? givenTimestamp ?? clock.Next();
        var partitions = _where.Partitions(bindings);
        if (_statement is DeleteStatement && _deletions.Count == 0)
        {
            return Deletion(bindings, partitions, new Tombstone(timestamp, bindings.Now));
        }

        var write = new CellTimes(timestamp, TimeToLive(bindings), bindings.Now);
        var changes = partitions.SelectMany(partition => _where.Rows(bindings).Select(row => new RowChange(Table, partition, row.Key, Row(row.Values, bindings, write))));
        return new Mutation([.. changes], []);
    }

    private Mutation Deletion(Bindings bindings, List<PartitionKey> partitions, Tombstone tombstone)
    {
        if (!_where.HasAllClustering)
        {
            var ranges = _where.Ranges(bindings);
            return new Mutation([], [.. partitions.SelectMany(partition => ranges.Select(range => new RangeDeletion(Table, partition, range, tombstone)))]);
        }

        var rows = partitions.SelectMany(partition => _where.Rows(bindings)
            .Select(row => new RowChange(Table, partition, row.Key, new StoredRow { Clustering = row.Values, Deleted = tombstone })));
        return new Mutation([.. rows], []);
    }

    private StoredRow Row(byte[][] clustering, Bindings bindings, CellTimes times)
    {
        var cells = new List<Cell>();
        foreach (var assignment in _assignments)
        {
            ColumnWrites.Add(cells, Table.Column(assignment.Column), assignment, bindings, times);
        }

        foreach (var deletion in _deletions)
        {
            ColumnWrites.Add(cells, Table.Column(deletion.Column), deletion, bindings, times);
        }

        return new StoredRow
        {
            Clustering = clustering,
            Inserted = _statement is InsertStatement ? new Liveness(times.Timestamp, times.Ttl, times.Expires) : null,
            Cells = ColumnWrites.Placed(cells),
        };
    }

    private int TimeToLive(Bindings bindings)
    {
        var ttl = bindings.Number(_statement.Using.Ttl, CqlType.Int, "TTL") ?? Table.DefaultTtl;
        return ttl switch
        {
            < 0 => throw CqlError.Invalid($"A TTL must be greater or equal to 0, but was {ttl}"),
            > MaxTtl => throw CqlError.Invalid($"ttl is too large. requested ({ttl}) maximum ({MaxTtl})"),
            _ => (int)ttl,
        };
    }

    private static (IReadOnlyList<Relation> Where, IReadOnlyList<Assignment> Assignments) Lowered(InsertStatement insert, Table table)
    {
        var where = new List<Relation>();
        var assignments = new List<Assignment>();
        foreach (var (name, term) in insert.Columns.Zip(insert.Values))
        {
            if (table.Column(name).Kind == ColumnKind.Regular)
            {
                assignments.Add(new Assignment(name, AssignmentKind.Replace, term));
            }
            else
            {
                where.Add(new Relation(name, Operator.Equal, [term]));
            }
        }

        return (where, assignments);
    }

    private Column Regular(string name)
    {
        var column = Table.Column(name);
        return column.Kind == ColumnKind.Regular ? column : throw CqlError.Invalid($"PRIMARY KEY part {name} found in SET part");
    }

    private void CheckKeys()
    {
        if (!_where.HasPartition)
        {
            throw CqlError.Invalid($"Some partition key parts are missing: {string.Join(", ", _where.MissingPartition)}");
        }

        if (!_where.HasAllClustering && (_statement is not DeleteStatement || _deletions.Count > 0))
        {
            throw CqlError.Invalid($"Some clustering keys are missing: {string.Join(", ", _where.MissingClustering)}");
        }

        if (_where.Rest.Count > 0)
        {
            throw CqlError.Invalid($"Non PRIMARY KEY columns found in where clause: {string.Join(", ", _where.Rest.Select(r => r.Column))}");
        }

        if (_assignments.Where(a => a.Kind == AssignmentKind.Replace).GroupBy(a => a.Column, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw CqlError.Invalid($"Multiple incompatible setting of column {twice.Key}");
        }
    }
}
