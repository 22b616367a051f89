using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Reading;

// Relations that are looked at row by row.
internal static class Filters
{
    public static Predicate<RowView> Of(Table table, IReadOnlyList<Relation> relations, Bindings bindings)
    {
        var tests = relations.Select(relation => Of(table.Column(relation.Column), relation, bindings)).ToList();
        return row => tests.TrueForAll(test => test(row));
    }

    public static Predicate<RowView> Of(Column column, Relation relation, Bindings bindings)
    {
        var values = relation.Operator == Operator.In
            ? bindings.Keys(relation, column.Type).ToList()
            : [bindings.Key(relation.Terms[0], column.Type, column.Name)];
        return row => Holds(column.Type, relation.Operator, row.Value(column), values);
    }

    private static bool Holds(CqlType type, Operator op, byte[]? value, List<byte[]> wanted)
    {
        if (value is null)
        {
            return false;
        }

        if (op == Operator.In)
        {
            return wanted.Exists(one => Ordering.Compare(type, value, one) == 0);
        }

        var order = Ordering.Compare(type, value, wanted[0]);
        return op switch
        {
            Operator.Equal => order == 0,
            Operator.NotEqual => order != 0,
            Operator.Less => order < 0,
            Operator.LessOrEqual => order <= 0,
            Operator.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
