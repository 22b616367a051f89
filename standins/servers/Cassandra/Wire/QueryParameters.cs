namespace StreamPlatform.Standins.Cassandra.Wire;

// <consistency><flags>[<n>[name_1]<value_1>…][<result_page_size>][<paging_state>][<serial_consistency>][<timestamp>]
internal sealed class QueryParameters
{
    // A value that leaves its column as it is. Known by reference: an empty text is a value.
    public static readonly byte[] Unset = [0];

    [Flags]
    private enum Flag : byte
    {
        Values = 0x01,
        SkipMetadata = 0x02,
        PageSize = 0x04,
        PagingState = 0x08,
        SerialConsistency = 0x10,
        Timestamp = 0x20,
        Names = 0x40,
    }

    public Consistency Consistency { get; init; } = Consistency.One;

    public List<string>? Names { get; private set; }

    public List<byte[]?> Values { get; } = [];

    public bool SkipMetadata { get; init; }

    public int? PageSize { get; private set; }

    public byte[]? PagingState { get; private set; }

    public long? Timestamp { get; private set; }

    public static QueryParameters Read(ref BodyReader body)
    {
        var consistency = (Consistency)body.Int16();
        var flags = (Flag)body.Byte();
        var parameters = new QueryParameters { Consistency = consistency, SkipMetadata = flags.HasFlag(Flag.SkipMetadata) };
        if (flags.HasFlag(Flag.Values))
        {
            parameters.ReadValues(ref body, flags.HasFlag(Flag.Names));
        }

        parameters.PageSize = flags.HasFlag(Flag.PageSize) ? body.Int32() : null;
        parameters.PagingState = flags.HasFlag(Flag.PagingState) ? body.Bytes() : null;
        if (flags.HasFlag(Flag.SerialConsistency) && !((Consistency)body.Int16()).IsSerial())
        {
            throw CqlError.Invalid("Invalid consistency for conditional update. Must be one of SERIAL or LOCAL_SERIAL");
        }

        parameters.Timestamp = flags.HasFlag(Flag.Timestamp) ? body.Int64() : null;
        return parameters;
    }

    private void ReadValues(ref BodyReader body, bool named)
    {
        var count = body.UInt16();
        Names = named ? [] : null;
        for (; count > 0; count--)
        {
            Names?.Add(body.String());
            Values.Add(body.Value());
        }
    }
}
