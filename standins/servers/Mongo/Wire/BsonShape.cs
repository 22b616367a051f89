using System.Buffers.Binary;
using System.Text.Unicode;

namespace StreamPlatform.Standins.Mongo.Wire;

// Proves that foreign bytes are one well-formed document of bounded depth before anything decodes them.
internal static class BsonShape
{
    public const int EmptyDocument = 5;

    public static void Check(ReadOnlySpan<byte> bytes)
    {
        if (Document(bytes, 1) != bytes.Length)
        {
            throw new WireException("document and its length differ");
        }
    }

    private static int Document(ReadOnlySpan<byte> bytes, int depth)
    {
        if (depth > WireLimits.MaxDepth)
        {
            throw new WireException($"documents nested deeper than {WireLimits.MaxDepth}");
        }
        var size = Length(bytes, 0);
        if (size < EmptyDocument || size > bytes.Length || bytes[size - 1] != 0)
        {
            throw new WireException($"document of size {size} is cut or not ended");
        }
        var at = sizeof(int);
        while (at < size - 1)
        {
            var type = bytes[at++];
            at += Name(bytes[at..(size - 1)]);
            at += Value(type, bytes[at..(size - 1)], depth);
        }
        return size;
    }

    private static int Value(byte type, ReadOnlySpan<byte> bytes, int depth)
    {
        var size = type switch
        {
            0x06 or 0x0A or 0x7F or 0xFF => 0,
            0x08 => Boolean(bytes),
            0x10 => 4,
            0x01 or 0x09 or 0x11 or 0x12 => 8,
            0x07 => 12,
            0x13 => 16,
            0x02 or 0x0D or 0x0E => String(bytes),
            0x03 or 0x04 => Document(bytes, depth + 1),
            0x05 => Binary(bytes),
            0x0B => Regex(bytes),
            0x0F => CodeWithScope(bytes, depth),
            _ => throw new WireException($"element type 0x{type:x2}"),
        };
        return size <= bytes.Length ? size : throw new WireException("a value reaches over the end of its document");
    }

    private static int Boolean(ReadOnlySpan<byte> bytes) =>
        bytes is [0 or 1, ..] ? 1 : throw new WireException("a boolean is neither 0 nor 1");

    private static int Name(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        return end >= 0 && Utf8.IsValid(bytes[..end]) ? end + 1 : throw new WireException("a field name is not ended or not UTF-8");
    }

    private static int String(ReadOnlySpan<byte> bytes)
    {
        var length = Length(bytes, 0);
        if (length < 1 || length > bytes.Length - sizeof(int) || bytes[sizeof(int) + length - 1] != 0)
        {
            throw new WireException($"string of length {length}");
        }
        return Utf8.IsValid(bytes.Slice(sizeof(int), length - 1))
            ? sizeof(int) + length
            : throw new WireException("a string is not UTF-8");
    }

    private static int Binary(ReadOnlySpan<byte> bytes)
    {
        const byte oldBinary = 2;
        const byte oldUuid = 3;
        const byte uuid = 4;
        const int uuidLength = 16;
        var length = Length(bytes, 0);
        if (length < 0 || length > bytes.Length - sizeof(int) - 1)
        {
            throw new WireException($"binary of length {length}");
        }
        if (bytes[sizeof(int)] == oldBinary && Length(bytes, sizeof(int) + 1) != length - sizeof(int))
        {
            throw new WireException("old binary and its inner length differ");
        }
        if (bytes[sizeof(int)] is oldUuid or uuid && length != uuidLength)
        {
            throw new WireException($"UUID of length {length}");
        }
        return sizeof(int) + 1 + length;
    }

    private static int Regex(ReadOnlySpan<byte> bytes)
    {
        var pattern = Name(bytes);
        return pattern + Name(bytes[pattern..]);
    }

    private static int CodeWithScope(ReadOnlySpan<byte> bytes, int depth)
    {
        var size = Length(bytes, 0);
        if (size < sizeof(int) || size > bytes.Length)
        {
            throw new WireException($"code of size {size}");
        }
        var code = String(bytes[sizeof(int)..size]);
        return sizeof(int) + code + Document(bytes[(sizeof(int) + code)..size], depth + 1) == size
            ? size
            : throw new WireException("code and its length differ");
    }

    private static int Length(ReadOnlySpan<byte> bytes, int at) => bytes.Length - at >= sizeof(int)
        ? BinaryPrimitives.ReadInt32LittleEndian(bytes[at..])
        : throw new WireException("the document ends too early");
}
