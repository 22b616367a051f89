namespace StreamPlatform.Standins.Cassandra.Wire;

// <type><n><query_1>…<query_n><consistency><flags>[<serial_consistency>][<timestamp>], where a query is <kind><string or id><n><value_1>…<value_n>
internal sealed record BatchRequest(IReadOnlyList<BatchRequest.Part> Parts, Consistency Consistency, long? Timestamp)
{
    private const byte SerialConsistencyFlag = 0x10;
    private const byte TimestampFlag = 0x20;
    private const byte CounterBatch = 2;

    internal sealed record Part(string? Query, byte[]? PreparedId, List<byte[]?> Values);

    public static BatchRequest Read(ref BodyReader body)
    {
        var type = body.Byte();
        if (type >= CounterBatch)
        {
            throw type == CounterBatch ? CqlError.NotOffered("A batch of counters") : CqlError.Protocol($"Invalid batch type {type}");
        }

        var parts = new List<Part>();
        for (var count = body.UInt16(); count > 0; count--)
        {
            var isPrepared = body.Byte() == 1;
            var query = isPrepared ? null : body.LongString();
            var id = isPrepared ? body.ShortBytes() : null;
            var values = new List<byte[]?>();
            for (var left = body.UInt16(); left > 0; left--)
            {
                values.Add(body.Value());
            }

            parts.Add(new Part(query, id, values));
        }

        var consistency = (Consistency)body.Int16();
        var flags = body.Byte();
        if ((flags & SerialConsistencyFlag) != 0)
        {
            body.Int16();
        }

        return new BatchRequest(parts, consistency, (flags & TimestampFlag) != 0 ? body.Int64() : null);
    }
}
