using Cassandra.Serialization;

namespace Cassandra;

/// <summary>A column of a result, or a variable of a statement.</summary>
public class CqlColumn
{
    internal CqlColumn(string keyspace, string table, string name, int index, CqlType type) => (Keyspace, Table, Name, Index, CqlType) = (keyspace, table, name, index, type);

    public string Keyspace { get; }

    public string Table { get; }

    public string Name { get; }

    public int Index { get; }

    public ColumnTypeCode TypeCode => CqlType.Code;

    /// <summary>What a value of it is by default.</summary>
    public Type Type => ValueDecoder.DefaultTypeOf(CqlType);

    internal CqlType CqlType { get; }
}

/// <summary>The columns of a result, or the variables of a statement.</summary>
public class RowSetMetadata
{
    internal RowSetMetadata(CqlColumn[] columns) => Columns = columns;

    public CqlColumn[] Columns { get; }
}
