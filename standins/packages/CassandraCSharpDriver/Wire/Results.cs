namespace Cassandra.Wire;

// What comes back, section 4.2.5.
internal static class Results
{
    private const int Rows = 2;
    private const int Prepared = 4;
    private const int GlobalTable = 0x0001;
    private const int HasMorePages = 0x0002;
    private const int NoMetadata = 0x0004;

    public static RowSet ReadRows(Frame frame)
    {
        var body = new FrameReader(frame.Body);
        if (body.Int32() != Rows)
        {
            return new RowSet();
        }

        var (columns, pagingState) = ReadMetadata(ref body);
        var rows = new List<Row>();
        for (var count = body.Int32(); count > 0; count--)
        {
            var values = new byte[columns.Length][];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = body.Bytes();
            }

            rows.Add(new Row(columns, values));
        }

        return new RowSet(columns, rows, pagingState);
    }

    public static PreparedStatement ReadPrepared(Frame frame, string cql)
    {
        var body = new FrameReader(frame.Body);
        if (body.Int32() != Prepared)
        {
            throw new ProtocolErrorException("Not the result of a prepare");
        }

        var id = body.ShortBytes();
        var flags = body.Int32();
        var count = body.Int32();
        for (var keys = body.Int32(); keys > 0; keys--)
        {
            body.Int16();
        }

        return new PreparedStatement(id, cql, new RowSetMetadata(ReadColumns(ref body, count, (flags & GlobalTable) != 0)));
    }

    private static (CqlColumn[] Columns, byte[] PagingState) ReadMetadata(ref FrameReader body)
    {
        var flags = body.Int32();
        var count = body.Int32();
        var pagingState = (flags & HasMorePages) != 0 ? body.Bytes() : null;
        return (flags & NoMetadata) != 0 ? throw new ProtocolErrorException("Rows without their columns") : (ReadColumns(ref body, count, (flags & GlobalTable) != 0), pagingState);
    }

    private static CqlColumn[] ReadColumns(ref FrameReader body, int count, bool hasGlobalTable)
    {
        var (keyspace, table) = hasGlobalTable ? (body.String(), body.String()) : (null, null);
        var columns = new CqlColumn[count];
        for (var i = 0; i < count; i++)
        {
            var (own, ownTable) = hasGlobalTable ? (keyspace, table) : (body.String(), body.String());
            columns[i] = new CqlColumn(own, ownTable, body.String(), i, body.Type());
        }

        return columns;
    }
}
