using Cassandra.Serialization;

namespace Cassandra.Wire;

// Statements as bodies of requests.
internal static class Requests
{
    [Flags]
    private enum Flag : byte
    {
        None = 0,
        Values = 0x01,
        PageSize = 0x04,
        PagingState = 0x08,
        SerialConsistency = 0x10,
        Timestamp = 0x20,
        Names = 0x40,
    }

    public static FrameWriter Startup() => new FrameWriter().Int16(1).String("CQL_VERSION").String("3.0.0");

    public static FrameWriter Credentials(string name, string password) => new FrameWriter().Value(System.Text.Encoding.UTF8.GetBytes($"\0{name}\0{password}"));

    public static FrameWriter Prepare(string cql) => new FrameWriter().LongString(cql);

    public static FrameWriter Use(string keyspace) => new FrameWriter().LongString($"USE \"{keyspace}\"").Int16((int)ConsistencyLevel.One).Byte(0);

    public static (Opcode Opcode, FrameWriter Body) Of(IStatement statement, ConsistencyLevel? consistency, byte[] pagingState, QueryOptions options, long timestamp)
    {
        switch (statement)
        {
            case BoundStatement bound:
                var execute = new FrameWriter().ShortBytes(bound.PreparedStatement.Id);
                WriteParameters(execute, bound, bound.Encoded, null, consistency, pagingState, options, timestamp);
                return (Opcode.Execute, execute);
            case SimpleStatement simple:
                var query = new FrameWriter().LongString(simple.QueryString);
                WriteParameters(query, simple, ValuesOf(simple), simple.QueryValueNames, consistency, pagingState, options, timestamp);
                return (Opcode.Query, query);
            case BatchStatement batch:
                return (Opcode.Batch, Batch(batch, consistency, options, timestamp));
            default:
                throw new NotSupportedException($"A statement of the type {statement.GetType()}");
        }
    }

    // <consistency><flags>[<n><values>][<page size>][<paging state>][<serial consistency>][<timestamp>]
    private static void WriteParameters(
        FrameWriter body, Statement statement, byte[][] values, IReadOnlyList<string> names, ConsistencyLevel? consistency, byte[] pagingState, QueryOptions options, long timestamp)
    {
        var flags = Flag.PageSize | Flag.SerialConsistency | Flag.Timestamp
            | (values.Length > 0 ? Flag.Values : Flag.None) | (names is null ? Flag.None : Flag.Names) | (pagingState is { Length: > 0 } ? Flag.PagingState : Flag.None);
        body.Int16((int)(consistency ?? options.GetConsistencyLevel())).Byte((byte)flags);
        if (values.Length > 0)
        {
            body.Int16(values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                if (names is not null)
                {
                    body.String(names[i]);
                }

                body.Value(values[i]);
            }
        }

        body.Int32(statement.PageSize != 0 ? statement.PageSize : options.GetPageSize());
        if (pagingState is { Length: > 0 })
        {
            body.Value(pagingState);
        }

        body.Int16((int)Serial(statement, options)).Int64(timestamp);
    }

    private static FrameWriter Batch(BatchStatement batch, ConsistencyLevel? consistency, QueryOptions options, long timestamp)
    {
        var body = new FrameWriter().Byte((byte)batch.BatchType).Int16(batch.Statements.Count);
        foreach (var statement in batch.Statements)
        {
            var values = statement is BoundStatement bound ? bound.Encoded : ValuesOf((SimpleStatement)statement);
            _ = statement is BoundStatement prepared
                ? body.Byte(1).ShortBytes(prepared.PreparedStatement.Id)
                : body.Byte(0).LongString(((SimpleStatement)statement).QueryString);
            body.Int16(values.Length);
            foreach (var value in values)
            {
                body.Value(value);
            }
        }

        return body.Int16((int)(consistency ?? options.GetConsistencyLevel())).Byte((byte)(Flag.SerialConsistency | Flag.Timestamp))
            .Int16((int)Serial(batch, options)).Int64(timestamp);
    }

    private static byte[][] ValuesOf(SimpleStatement statement) => Array.ConvertAll(statement.QueryValues, value => ValueEncoder.Encode(value, ValueEncoder.TypeOf(value)));

    private static ConsistencyLevel Serial(Statement statement, QueryOptions options) =>
        statement.SerialConsistencyLevel != ConsistencyLevel.Any ? statement.SerialConsistencyLevel : options.GetSerialConsistencyLevel();
}
