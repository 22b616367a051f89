using System.Buffers.Binary;
using System.Text;

namespace StreamPlatform.Media;

/// <summary>Writes nested boxes; each length is filled in when its box is closed.</summary>
internal sealed class BoxWriter
{
    private readonly MemoryStream _bytes = new();

    internal long Length => _bytes.Length;

    /// <summary>A box whose content is what <paramref name="content"/> writes.</summary>
    internal BoxWriter Box(string type, Action<BoxWriter> content)
    {
        var start = _bytes.Position;
        UInt32(0).Bytes(Encoding.Latin1.GetBytes(type));
        content(this);
        Patch(start, (uint)(_bytes.Position - start));
        return this;
    }

    /// <summary>A box that begins with version and flags.</summary>
    internal BoxWriter FullBox(string type, byte version, uint flags, Action<BoxWriter> content) => Box(type, writer =>
    {
        writer.UInt32(((uint)version << 24) | flags);
        content(writer);
    });

    internal BoxWriter Byte(byte value)
    {
        _bytes.WriteByte(value);
        return this;
    }

    internal BoxWriter UInt16(ushort value)
    {
        Span<byte> field = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(field, value);
        return Bytes(field);
    }

    internal BoxWriter UInt32(uint value)
    {
        Span<byte> field = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(field, value);
        return Bytes(field);
    }

    internal BoxWriter UInt64(ulong value)
    {
        Span<byte> field = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(field, value);
        return Bytes(field);
    }

    internal BoxWriter Zeros(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _bytes.WriteByte(0);
        }

        return this;
    }

    internal BoxWriter Bytes(ReadOnlySpan<byte> value)
    {
        _bytes.Write(value);
        return this;
    }

    /// <summary>The 3 × 3 matrix that changes nothing.</summary>
    internal BoxWriter UnityMatrix() => UInt32(0x10000).Zeros(12).UInt32(0x10000).Zeros(12).UInt32(0x40000000);

    /// <summary>Overwrites a field that could not be known when it was written.</summary>
    internal void Patch(long position, uint value)
    {
        Span<byte> field = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(field, value);
        var end = _bytes.Position;
        _bytes.Position = position;
        _bytes.Write(field);
        _bytes.Position = end;
    }

    internal byte[] ToArray() => _bytes.ToArray();
}
