using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Storage;
using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Writing;

// What an assignment does to the cells of its column.
internal static class ColumnWrites
{
    public static void Note(Assignment assignment, Table table, Column column, Variables variables)
    {
        var type = column.Type;
        if (assignment.Kind != AssignmentKind.Replace && !type.IsMultiCell)
        {
            throw CqlError.Invalid($"Invalid operation ({assignment.Kind} on {column.Name}) for non collection column {column.Name}");
        }

        var isOffered = (assignment.Kind, type.Code) switch
        {
            (AssignmentKind.Prepend, var code) => code == CqlCode.List,
            (AssignmentKind.Remove, var code) => code != CqlCode.List,
            (AssignmentKind.PutKey, var code) => code == CqlCode.Map,
            _ => true,
        };
        if (!isOffered)
        {
            throw CqlError.NotOffered($"{assignment.Kind} on the {type} {column.Name}");
        }

        variables.Note(assignment.Key, table, $"key({column.Name})", type.Key ?? type);
        variables.Note(assignment.Value, table, assignment.Kind == AssignmentKind.PutKey ? $"value({column.Name})" : column.Name, ValueType(assignment, type));
    }

    public static void Note(Deletion deletion, Table table, Column column, Variables variables)
    {
        if (deletion.Key is not null && column.Type is not { IsMultiCell: true, Code: CqlCode.Map })
        {
            throw CqlError.NotOffered($"The deletion of an element of {column.Name} ({column.Type})");
        }

        variables.Note(deletion.Key, table, $"key({column.Name})", column.Type.Key ?? column.Type);
    }

    public static void Add(List<Cell> cells, Column column, Deletion deletion, Bindings bindings, CellTimes times) =>
        cells.Add(times.Gone(column.Id, deletion.Key is null ? null : bindings.Key(deletion.Key, column.Type.Key!, column.Name)));

    public static void Add(List<Cell> cells, Column column, Assignment assignment, Bindings bindings, CellTimes times)
    {
        var value = bindings.Value(assignment.Value, ValueType(assignment, column.Type));
        if (Bindings.IsUnset(value))
        {
            return;
        }

        switch (assignment.Kind)
        {
            case AssignmentKind.PutKey:
                var key = bindings.Key(assignment.Key!, column.Type.Key!, column.Name);
                cells.Add(value is null ? times.Gone(column.Id, key) : times.Value(column.Id, key, value));
                break;
            case AssignmentKind.Replace when value is null:
                cells.Add(times.Gone(column.Id));
                break;
            case AssignmentKind.Replace when !column.Type.IsMultiCell:
                cells.Add(times.Value(column.Id, null, value));
                break;
            case AssignmentKind.Replace:
                cells.Add(times.GoneBefore(column.Id));
                AddElements(cells, column, value, times, prepend: false);
                break;
            case AssignmentKind.Remove when value is not null:
                var keys = new CqlType(CqlCode.Set, column.Type.Key ?? column.Type.Element);
                cells.AddRange(Collections.Split(keys, value).Select(path => times.Gone(column.Id, path)));
                break;
            case AssignmentKind.Add or AssignmentKind.Prepend when value is not null:
                AddElements(cells, column, value, times, assignment.Kind == AssignmentKind.Prepend);
                break;
        }
    }

    // In the order of the store, each place once: the last one said counts.
    public static List<Cell> Placed(List<Cell> cells)
    {
        var placed = new SortedDictionary<Cell, Cell>(Comparer<Cell>.Create(Cell.ByPlace));
        foreach (var cell in cells)
        {
            placed[cell] = cell;
        }

        return [.. placed.Values];
    }

    private static CqlType ValueType(Assignment assignment, CqlType type) => assignment.Kind switch
    {
        AssignmentKind.PutKey => type.Element!,
        AssignmentKind.Remove when type.Code == CqlCode.Map => new CqlType(CqlCode.Set, type.Key),
        _ => type,
    };

    private static void AddElements(List<Cell> cells, Column column, byte[] value, CellTimes times, bool prepend)
    {
        var parts = Collections.Split(column.Type, value);
        switch (column.Type.Code)
        {
            case CqlCode.Set:
                cells.AddRange(parts.Select(part => times.Value(column.Id, part, [])));
                break;
            case CqlCode.Map:
                cells.AddRange(parts.Chunk(2).Select(pair => times.Value(column.Id, pair[0], pair[1])));
                break;
            default:
                var paths = ListPaths.Next(parts.Count, prepend);
                cells.AddRange(parts.Zip(paths, (part, path) => times.Value(column.Id, path, part)));
                break;
        }
    }
}
