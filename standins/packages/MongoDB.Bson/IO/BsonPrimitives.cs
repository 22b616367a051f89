using System.Buffers.Binary;
using System.Buffers;
using System.Text;

namespace MongoDB.Bson.IO;

/// <summary>BSON's primitives over any stream; numbers are little endian.</summary>
internal static class BsonPrimitives
{
    private const int OnStack = 256;

    public static int ReadInt32(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[4];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    public static long ReadInt64(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[8];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    public static double ReadDouble(Stream stream) => BitConverter.Int64BitsToDouble(ReadInt64(stream));

    public static Decimal128 ReadDecimal128(Stream stream)
    {
        var low = (ulong)ReadInt64(stream);
        var high = (ulong)ReadInt64(stream);
        return Decimal128.FromIEEEBits(high, low);
    }

    public static ObjectId ReadObjectId(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[12];
        stream.ReadExactly(bytes);
        return new ObjectId(bytes);
    }

    /// <summary>int32 length with the terminator, the bytes, 0x00.</summary>
    public static string ReadString(Stream stream, UTF8Encoding encoding)
    {
        var length = ReadInt32(stream);
        if (length <= 0)
        {
            throw new FormatException($"Invalid string length: {length} (the length must be greater than or equal to 1).");
        }
        ThrowIfBeyondEnd(stream, length);
        byte[] rented = null;
        var bytes = length <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            bytes = bytes[..length];
            stream.ReadExactly(bytes);
            return bytes[^1] == 0 ? encoding.GetString(bytes[..^1]) : throw new FormatException("String is missing terminating null byte.");
        }
        finally
        {
            if (rented != null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    /// <summary>The bytes up to 0x00, without it.</summary>
    public static ArraySegment<byte> ReadCStringBytes(Stream stream)
    {
        var bytes = new byte[32];
        var count = 0;
        while (true)
        {
            var next = stream.ReadByte();
            if (next <= 0)
            {
                return next == 0 ? new ArraySegment<byte>(bytes, 0, count) : throw new EndOfStreamException("The stream ends within a C string.");
            }
            if (count == bytes.Length)
            {
                Array.Resize(ref bytes, count * 2);
            }
            bytes[count++] = (byte)next;
        }
    }

    public static void SkipCString(Stream stream)
    {
        int next;
        while ((next = stream.ReadByte()) != 0)
        {
            if (next < 0)
            {
                throw new EndOfStreamException("The stream ends within a C string.");
            }
        }
    }

    /// <summary>A declared length is checked before memory is taken for it.</summary>
    public static void ThrowIfBeyondEnd(Stream stream, int length)
    {
        if (stream.CanSeek && length > stream.Length - stream.Position)
        {
            throw new EndOfStreamException($"{length} bytes are announced, but only {stream.Length - stream.Position} are left.");
        }
    }

    public static void WriteInt32(Stream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    public static void WriteInt64(Stream stream, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    public static void WriteDouble(Stream stream, double value) => WriteInt64(stream, BitConverter.DoubleToInt64Bits(value));

    public static void WriteDecimal128(Stream stream, Decimal128 value)
    {
        WriteInt64(stream, (long)value.GetIEEELowBits());
        WriteInt64(stream, (long)value.GetIEEEHighBits());
    }

    public static void WriteObjectId(Stream stream, ObjectId value)
    {
        Span<byte> bytes = stackalloc byte[12];
        value.ToByteSpan(bytes);
        stream.Write(bytes);
    }

    public static void WriteString(Stream stream, string value, UTF8Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(value);
        Encode(value, encoding, out var rented, out var count);
        WriteInt32(stream, count + 1);
        WriteTerminated(stream, rented, count);
    }

    public static void WriteCString(Stream stream, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Encode(value, Utf8Encodings.Strict, out var rented, out var count);
        if (rented.AsSpan(0, count).Contains((byte)0))
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw new ArgumentException("UTF8 representation of a CString cannot contain null bytes.", nameof(value));
        }
        WriteTerminated(stream, rented, count);
    }

    public static void WriteCStringBytes(Stream stream, byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().Contains((byte)0))
        {
            throw new ArgumentException("UTF8 representation of a CString cannot contain null bytes.", nameof(value));
        }
        stream.Write(value);
        stream.WriteByte(0);
    }

    private static void Encode(string value, UTF8Encoding encoding, out byte[] rented, out int count)
    {
        rented = ArrayPool<byte>.Shared.Rent(encoding.GetMaxByteCount(value.Length) + 1);
        try
        {
            count = encoding.GetBytes(value, rented);
        }
        catch (EncoderFallbackException)
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw;
        }
    }

    private static void WriteTerminated(Stream stream, byte[] rented, int count)
    {
        rented[count] = 0;
        stream.Write(rented, 0, count + 1);
        ArrayPool<byte>.Shared.Return(rented);
    }
}
