using Cassandra.Serialization;

namespace Cassandra;

/// <summary>A prepared statement with its values.</summary>
public class BoundStatement : Statement
{
    internal BoundStatement(PreparedStatement prepared, object[] values)
    {
        PreparedStatement = prepared;
        var columns = prepared.Variables.Columns;
        if (values.Length > columns.Length)
        {
            throw new ArgumentException($"Provided {values.Length} parameters to bind, expected {columns.Length}", nameof(values));
        }

        SetValues(values);
        Encoded = [.. columns.Select((column, i) => i < values.Length ? ValueEncoder.Encode(values[i], column.CqlType) : ValueEncoder.NotSet)];
    }

    public PreparedStatement PreparedStatement { get; }

    internal byte[][] Encoded { get; }
}
