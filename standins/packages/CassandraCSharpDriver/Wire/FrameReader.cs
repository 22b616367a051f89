using System.Buffers.Binary;
using System.Text;
using Cassandra.Serialization;

namespace Cassandra.Wire;

// The notations of native protocol v4, section 3.
internal ref struct FrameReader(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> _rest = rest;

    public byte Byte() => Take(1)[0];

    public int Int16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public string String() => Encoding.UTF8.GetString(Take(Int16()));

    public byte[] ShortBytes() => Take(Int16()).ToArray();

    public byte[] Bytes()
    {
        var length = Int32();
        return length < 0 ? null : Take(length).ToArray();
    }

    public CqlType Type()
    {
        var code = (ColumnTypeCode)Int16();
        switch (code)
        {
            case ColumnTypeCode.List or ColumnTypeCode.Set:
                return new CqlType(code, Type());
            case ColumnTypeCode.Map:
                var key = Type();
                return new CqlType(code, Type(), key);
            case ColumnTypeCode.Custom or ColumnTypeCode.Udt or ColumnTypeCode.Tuple:
                throw new NotSupportedException($"ColumnTypeCode.{code}");
            default:
                return new CqlType(code);
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length)
        {
            throw new ProtocolErrorException("A message ends too early");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
