using System.Buffers.Binary;

namespace StreamPlatform.Media;

/// <summary>Reads big-endian fields in order; running out of bytes is a <see cref="BoxException"/>.</summary>
internal ref struct FieldReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    internal readonly int Remaining => _rest.Length;

    internal byte Byte() => Take(1)[0];

    internal ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    internal uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    internal int Int32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    internal long Int64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    /// <summary>The version and flags of a full box.</summary>
    internal (byte Version, uint Flags) VersionAndFlags()
    {
        var word = UInt32();
        return ((byte)(word >> 24), word & 0xFFFFFF);
    }

    internal void Skip(int count) => Take(count);

    internal ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length)
        {
            throw new BoxException($"A field of {count} bytes where {_rest.Length} are left.");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
