using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Reading;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Types;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Writing;

// What must hold of a row before it is written.
internal sealed class RowConditions
{
    private readonly Conditions _conditions;
    private readonly Table _table;

    public RowConditions(Conditions conditions, Table table, Variables variables)
    {
        (_conditions, _table) = (conditions, table);
        foreach (var relation in conditions.Relations)
        {
            var column = table.Column(relation.Column);
            if (column.Kind != ColumnKind.Regular)
            {
                throw CqlError.Invalid($"PRIMARY KEY column '{column.Name}' cannot have IF conditions");
            }

            if (column.Type.IsMultiCell)
            {
                throw CqlError.NotOffered("A condition on a collection");
            }

            var type = relation.IsWholeList ? new CqlType(CqlCode.List, column.Type, IsFrozen: true) : column.Type;
            foreach (var term in relation.Terms)
            {
                variables.Note(term, table, column.Name, type);
            }
        }
    }

    public bool IsConditional => _conditions.IsConditional;

    // The row as it is, or null.
    public bool Hold(RowView? row, Bindings bindings) => _conditions.NotExists ? row is null
        : _conditions.Exists ? row is not null
        : _conditions.Relations.All(relation => Holds(relation, row, bindings));

    // What the client sees of a row that is not as it should be.
    public RowsResult Refusal(RowView? row)
    {
        var shown = row is null || _conditions.Exists ? []
            : _conditions.NotExists ? _table.Columns
            : _conditions.Relations.Select(relation => relation.Column).Distinct(StringComparer.Ordinal).Select(_table.Column).ToList();
        return new RowsResult(
            [Applied(_table), .. shown.Select(column => column.Spec(_table))],
            [[Bytes.False, .. shown.Select(column => row!.Value(column))]]);
    }

    public static RowsResult Success(Table table) => new([Applied(table)], [[Bytes.True]]);

    private static ColumnSpec Applied(Table table) => new(table.Keyspace, table.Name, "[applied]", CqlType.Boolean);

    private bool Holds(Relation relation, RowView? row, Bindings bindings)
    {
        var column = _table.Column(relation.Column);
        var value = row?.Value(column);
        if (relation.Operator is Operator.Equal or Operator.NotEqual && (value is null || bindings.Value(relation.Terms[0], column.Type) is null))
        {
            return (value is null && bindings.Value(relation.Terms[0], column.Type) is null) == (relation.Operator == Operator.Equal);
        }

        return row is not null && Filters.Of(column, relation, bindings)(row);
    }
}
