using System.Buffers.Binary;

namespace StreamPlatform.Standins.Cassandra.Types;

// A collection's value: <n><length_1><bytes_1>…, and for maps keys and values in turn.
internal static class Collections
{
    public static byte[] Join(int count, IEnumerable<byte[]> parts)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Bytes.Of(count));
        foreach (var part in parts)
        {
            bytes.Write(Bytes.Of(part.Length));
            bytes.Write(part);
        }

        return bytes.ToArray();
    }

    // The elements; of a map its keys and values in turn.
    public static List<byte[]> Split(CqlType type, ReadOnlySpan<byte> value)
    {
        var rest = value;
        var count = Length(ref rest, type) * (type.Key is null ? 1 : 2);
        var parts = new List<byte[]>();
        for (; count > 0; count--)
        {
            var length = Length(ref rest, type);
            if (length < 0 || length > rest.Length)
            {
                throw CqlError.Invalid("null is not supported inside collections");
            }

            parts.Add(rest[..length].ToArray());
            rest = rest[length..];
        }

        return rest.IsEmpty ? parts : throw Unreadable(type);
    }

    // Sets and maps are kept in the order of their elements, once each, the last one counting.
    public static byte[] Normalize(CqlType type, IReadOnlyList<byte[]> parts)
    {
        if (type.Code == CqlCode.List)
        {
            return Join(parts.Count, parts);
        }

        var step = type.Key is null ? 1 : 2;
        var sorted = new SortedDictionary<byte[], byte[]>(Comparer<byte[]>.Create(Ordering.Of(type.Key ?? type.Element!)));
        for (var i = 0; i < parts.Count; i += step)
        {
            sorted[parts[i]] = parts[i + step - 1];
        }

        return Join(sorted.Count, type.Key is null ? sorted.Keys : sorted.SelectMany(pair => new[] { pair.Key, pair.Value }));
    }

    private static int Length(ref ReadOnlySpan<byte> rest, CqlType type)
    {
        if (rest.Length < 4)
        {
            throw Unreadable(type);
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(rest);
        rest = rest[4..];
        return length;
    }

    private static CqlError Unreadable(CqlType type) => CqlError.Invalid($"Unexpected bytes in a value of type {type}");
}
