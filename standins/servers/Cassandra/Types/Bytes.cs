using System.Buffers.Binary;

namespace StreamPlatform.Standins.Cassandra.Types;

// Numbers as the protocol has them: big-endian.
internal static class Bytes
{
    public static readonly byte[] True = [1];
    public static readonly byte[] False = [0];

    public static byte[] Of(bool value) => value ? True : False;

    public static byte[] Of(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Of(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Of(double value) => Of(BitConverter.DoubleToInt64Bits(value));

    public static byte[] Of(float value) => Of(BitConverter.SingleToInt32Bits(value));

    public static byte[] Of(Guid value) => value.ToByteArray(bigEndian: true);

    public static byte[] Of(string value) => System.Text.Encoding.UTF8.GetBytes(value);

    // A whole number of any width in two's complement.
    public static byte[] Whole(CqlType type, long value) => type.Code switch
    {
        CqlCode.Tinyint => [(byte)checked((sbyte)value)],
        CqlCode.Smallint => Of(checked((short)value)),
        CqlCode.Int => Of(checked((int)value)),
        _ => Of(value),
    };

    public static long ToWhole(ReadOnlySpan<byte> value) => value.Length switch
    {
        1 => (sbyte)value[0],
        2 => BinaryPrimitives.ReadInt16BigEndian(value),
        4 => BinaryPrimitives.ReadInt32BigEndian(value),
        _ => BinaryPrimitives.ReadInt64BigEndian(value),
    };

    public static double ToDouble(ReadOnlySpan<byte> value) =>
        value.Length == 4 ? BinaryPrimitives.ReadSingleBigEndian(value) : BinaryPrimitives.ReadDoubleBigEndian(value);

    public static byte[] Of(short value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteInt16BigEndian(bytes, value);
        return bytes;
    }
}
