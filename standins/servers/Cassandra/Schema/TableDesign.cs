using StreamPlatform.Standins.Cassandra.Cql;

namespace StreamPlatform.Standins.Cassandra.Schema;

// From a CREATE or ALTER TABLE to the table, with the checks of the original.
internal static class TableDesign
{
    private static readonly HashSet<string> KnownOptions = new(StringComparer.Ordinal)
    {
        "additional_write_policy", "allow_auto_snapshot", "bloom_filter_fp_chance", "caching", "cdc", "comment", "compaction", "compression", "crc_check_chance",
        "default_time_to_live", "gc_grace_seconds", "incremental_backups", "max_index_interval", "memtable", "memtable_flush_period_in_ms", "min_index_interval",
        "read_repair", "speculative_retry",
    };

    public static Table Create(CreateTable statement, string keyspace, long number, Guid id)
    {
        CheckOptions(statement.Options);
        var columns = statement.Columns.Select((definition, i) => Design(statement, definition, i)).ToList();
        if (columns.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw CqlError.Invalid($"Duplicate column '{twice.Key}' declaration for table '{statement.Table.Name}'");
        }

        foreach (var name in statement.PartitionKey.Concat(statement.ClusteringKey).Concat(statement.Order.Select(o => o.Column)))
        {
            if (columns.TrueForAll(c => c.Name != name))
            {
                throw CqlError.Invalid($"Unknown column '{name}' referenced in PRIMARY KEY for table '{statement.Table.Name}'");
            }
        }

        if (statement.Order.Count > 0 && !statement.Order.Select(o => o.Column).SequenceEqual(statement.ClusteringKey.Take(statement.Order.Count), StringComparer.Ordinal))
        {
            throw CqlError.Invalid("Clustering key columns must exactly match columns in CLUSTERING ORDER BY directive");
        }

        return new Table(number, id, keyspace, statement.Table.Name, columns, statement.Options);
    }

    public static Table Alter(Table table, AlterTable statement)
    {
        CheckOptions(statement.Options);
        var columns = table.Columns.ToList();
        var next = table.NextColumnId;
        foreach (var added in statement.Added)
        {
            if (table.Find(added.Name) is null)
            {
                columns.Add(new Column(next++, added.Name, added.Type, ColumnKind.Regular));
            }
            else if (!statement.IfNotExists)
            {
                throw CqlError.Invalid($"Column with name '{added.Name}' already exists");
            }
        }

        foreach (var dropped in statement.Dropped)
        {
            var column = table.Find(dropped) ?? throw CqlError.Invalid($"Column {dropped} was not found in table '{table.Keyspace}.{table.Name}'");
            columns.Remove(column.Kind == ColumnKind.Regular ? column : throw CqlError.Invalid($"Cannot drop PRIMARY KEY column {dropped}"));
        }

        var options = new Dictionary<string, OptionValue>(table.Options, StringComparer.Ordinal);
        foreach (var (name, value) in statement.Options)
        {
            options[name] = value;
        }

        return table.With(columns, options, next);
    }

    private static Column Design(CreateTable statement, ColumnDefinition definition, int id)
    {
        var (name, type) = definition;
        var partition = IndexOf(statement.PartitionKey, name);
        var clustering = IndexOf(statement.ClusteringKey, name);
        if (partition < 0 && clustering < 0)
        {
            return new Column(id, name, type, ColumnKind.Regular);
        }

        if (type.IsMultiCell)
        {
            throw CqlError.Invalid($"Invalid non-frozen collection type {type} for PRIMARY KEY column '{name}'");
        }

        var descending = statement.Order.Any(o => o.Column == name && o.Descending);
        return partition >= 0
            ? new Column(id, name, type, ColumnKind.PartitionKey, partition)
            : new Column(id, name, type.IsCollection ? throw CqlError.NotOffered("A collection in a clustering key") : type, ColumnKind.Clustering, clustering, descending);
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static void CheckOptions(IReadOnlyDictionary<string, OptionValue> options)
    {
        if (options.Keys.FirstOrDefault(name => !KnownOptions.Contains(name)) is { } unknown)
        {
            throw CqlError.Syntax($"Unknown property '{unknown}'");
        }

        foreach (var name in new[] { "default_time_to_live", "gc_grace_seconds" })
        {
            if (options.TryGetValue(name, out var value) && !(int.TryParse(value.Text, out var seconds) && seconds >= 0))
            {
                throw new CqlError(Wire.ErrorCode.ConfigurationError, $"{name} must be greater than or equal to 0 (got {value.Text})");
            }
        }
    }
}
