using System.Buffers.Binary;
using System.Text;

namespace StreamPlatform.Media;

/// <summary>
/// One box of ISO BMFF (ISO/IEC 14496-12, 4.2):
/// <code>
/// | size: 4 | type: 4 | [largesize: 8 when size is 1] | payload ... |
/// </code>
/// </summary>
internal readonly ref struct Box
{
    private const int ShortHeader = 8;
    private const int LongHeader = 16;

    private Box(string type, long length, int headerLength, ReadOnlySpan<byte> payload)
    {
        Type = type;
        Length = length;
        HeaderLength = headerLength;
        Payload = payload;
    }

    internal string Type { get; }

    internal long Length { get; }

    internal int HeaderLength { get; }

    internal ReadOnlySpan<byte> Payload { get; }

    /// <summary>Reads the header alone; false while bytes of it are missing.</summary>
    internal static bool TryReadHeader(ReadOnlySpan<byte> bytes, out string type, out long length, out int headerLength)
    {
        (type, length, headerLength) = ("", 0, ShortHeader);
        if (bytes.Length < ShortHeader)
        {
            return false;
        }

        length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        type = Encoding.Latin1.GetString(bytes.Slice(4, 4));
        if (length == 1)
        {
            headerLength = LongHeader;
            if (bytes.Length < LongHeader)
            {
                return false;
            }

            length = BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
        }

        // 0 means "to the end of the file", which no fragmented stream may use
        return length >= headerLength ? true : throw new BoxException($"Box '{type}' claims a length of {length}.");
    }

    /// <summary>Takes the box at the start of <paramref name="bytes"/> and moves past it.</summary>
    internal static Box Take(scoped ref ReadOnlySpan<byte> bytes)
    {
        if (!TryReadHeader(bytes, out var type, out var length, out var headerLength) || length > bytes.Length)
        {
            throw new BoxException($"Box '{type}' reaches past the end of its parent.");
        }

        var box = new Box(type, length, headerLength, bytes[headerLength..(int)length]);
        bytes = bytes[(int)length..];
        return box;
    }

    /// <summary>The payload of the first child of that type, found after <paramref name="skip"/> bytes of fields; false if there is none.</summary>
    internal static bool TryFind(ReadOnlySpan<byte> payload, string type, out ReadOnlySpan<byte> found, int skip = 0)
    {
        var rest = skip <= payload.Length ? payload[skip..] : throw new BoxException($"No room for '{type}'.");
        while (rest.Length > 0)
        {
            var box = Take(ref rest);
            if (box.Type == type)
            {
                found = box.Payload;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>The payload at the end of a path of box types.</summary>
    internal static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> payload, params ReadOnlySpan<string> path)
    {
        foreach (var type in path)
        {
            payload = TryFind(payload, type, out var found) ? found : throw new BoxException($"Box '{type}' is missing.");
        }

        return payload;
    }
}
