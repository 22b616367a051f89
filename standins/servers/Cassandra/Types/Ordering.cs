namespace StreamPlatform.Standins.Cassandra.Types;

// Values as bytes whose order, byte by byte, is the order of the values, and of which none begins another one: what clustering keys are made of.
internal static class Ordering
{
    private const byte Escape = 0x00;

    public static Comparison<byte[]> Of(CqlType type) => (left, right) => Key(type, left).AsSpan().SequenceCompareTo(Key(type, right));

    public static int Compare(CqlType type, byte[] left, byte[] right) => Of(type)(left, right);

    public static byte[] Key(CqlType type, byte[] value) => type.Code switch
    {
        CqlCode.Tinyint or CqlCode.Smallint or CqlCode.Int or CqlCode.Bigint or CqlCode.Timestamp => FlipSign(value),
        CqlCode.Double or CqlCode.Float => FlipNegative(value),
        CqlCode.Boolean or CqlCode.Date => value,
        CqlCode.Uuid or CqlCode.Timeuuid => ByTime(value),
        _ => Terminated(value),
    };

    public static byte[] Inverted(byte[] key) => Array.ConvertAll(key, b => (byte)~b);

    private static byte[] FlipSign(byte[] value)
    {
        var key = (byte[])value.Clone();
        key[0] ^= 0x80;
        return key;
    }

    private static byte[] FlipNegative(byte[] value) => (value[0] & 0x80) == 0 ? FlipSign(value) : Inverted(value);

    // Version first, then the moment of those that have one, then all bytes.
    private static byte[] ByTime(byte[] value)
    {
        var version = (byte)(value[6] >> 4);
        var time = version == 1 ? TimeUuids.Ticks(value) : 0;
        return [version, .. Bytes.Of(time), .. value];
    }

    private static byte[] Terminated(byte[] value)
    {
        var zeros = value.AsSpan().Count(Escape);
        var key = new byte[value.Length + zeros + 2];
        var at = 0;
        foreach (var b in value)
        {
            key[at++] = b;
            if (b == Escape)
            {
                key[at++] = 0xFF;
            }
        }

        return key;
    }
}
