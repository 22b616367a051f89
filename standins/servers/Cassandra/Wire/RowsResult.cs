namespace StreamPlatform.Standins.Cassandra.Wire;

internal sealed class RowsResult(IReadOnlyList<ColumnSpec> columns, IReadOnlyList<byte[]?[]> rows, byte[]? pagingState = null, bool skipMetadata = false) : Result
{
    public override void Write(BodyWriter body)
    {
        body.Int32(2);
        Metadata.Write(body, columns, pagingState, skipMetadata);
        body.Int32(rows.Count);
        foreach (var row in rows)
        {
            foreach (var value in row)
            {
                body.Bytes(value);
            }
        }
    }
}

internal static class Metadata
{
    private const int GlobalTable = 0x0001;
    private const int HasMorePages = 0x0002;
    private const int NoMetadata = 0x0004;

    public static void Write(BodyWriter body, IReadOnlyList<ColumnSpec> columns, byte[]? pagingState, bool skip)
    {
        body.Int32((skip ? NoMetadata : GlobalTable) | (pagingState is null ? 0 : HasMorePages));
        body.Int32(columns.Count);
        if (pagingState is not null)
        {
            body.Bytes(pagingState);
        }

        if (!skip)
        {
            WriteColumns(body, columns);
        }
    }

    public static void WriteVariables(BodyWriter body, IReadOnlyList<ColumnSpec> variables, IReadOnlyList<int> partitionKey)
    {
        body.Int32(variables.Count == 0 ? 0 : GlobalTable);
        body.Int32(variables.Count);
        body.Int32(partitionKey.Count);
        foreach (var index in partitionKey)
        {
            body.Int16((short)index);
        }

        if (variables.Count > 0)
        {
            WriteColumns(body, variables);
        }
    }

    public static void WriteNone(BodyWriter body)
    {
        body.Int32(NoMetadata);
        body.Int32(0);
    }

    private static void WriteColumns(BodyWriter body, IReadOnlyList<ColumnSpec> columns)
    {
        body.String(columns.Count == 0 ? "" : columns[0].Keyspace);
        body.String(columns.Count == 0 ? "" : columns[0].Table);
        foreach (var column in columns)
        {
            body.String(column.Name);
            column.Type.Write(body);
        }
    }
}
