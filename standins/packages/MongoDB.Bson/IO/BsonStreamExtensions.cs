namespace MongoDB.Bson.IO;

/// <summary>More of BSON's primitives.</summary>
public static class BsonStreamExtensions
{
    public static void BackpatchSize(this BsonStream stream, long startPosition)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var end = stream.Position;
        stream.Position = startPosition;
        stream.WriteInt32(checked((int)(end - startPosition)));
        stream.Position = end;
    }

    public static BsonBinarySubType ReadBinarySubType(this BsonStream stream) => (BsonBinarySubType)OneByte(stream);

    public static bool ReadBoolean(this BsonStream stream)
    {
        var value = OneByte(stream);
        return value <= 1 ? value == 1 : throw new FormatException($"Invalid BsonBoolean value: {value}.");
    }

    public static BsonType ReadBsonType(this BsonStream stream)
    {
        var type = (BsonType)OneByte(stream);
        return Enum.IsDefined(type) ? type : throw new FormatException($"Detected unknown BSON type \"\\x{(int)type:x2}\". Are you using the latest driver version?");
    }

    public static void ReadBytes(this BsonStream stream, byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.ReadExactly(buffer, offset, count);
    }

    public static byte[] ReadBytes(this BsonStream stream, int count)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        BsonPrimitives.ThrowIfBeyondEnd(stream, count);
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static void WriteBinarySubType(this BsonStream stream, BsonBinarySubType value)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.WriteByte((byte)value);
    }

    public static void WriteBoolean(this BsonStream stream, bool value)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.WriteByte(value ? (byte)1 : (byte)0);
    }

    public static void WriteBsonType(this BsonStream stream, BsonType value)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.WriteByte((byte)value);
    }

    public static void WriteBytes(this BsonStream stream, byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(buffer, offset, count);
    }

    public static void WriteSlice(this BsonStream stream, IByteBuffer slice)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(slice);
        for (var position = 0; position < slice.Length;)
        {
            var segment = slice.AccessBackingBytes(position);
            var count = Math.Min(segment.Count, slice.Length - position);
            stream.Write(segment.Array, segment.Offset, count);
            position += count;
        }
    }

    private static int OneByte(BsonStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var value = stream.ReadByte();
        return value >= 0 ? value : throw new EndOfStreamException();
    }
}
