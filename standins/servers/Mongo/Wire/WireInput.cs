using System.Buffers.Binary;
using System.Text;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Wire;

// Reads the primitives of a message; every length is checked against what is there.
internal struct WireInput(ReadOnlyMemory<byte> bytes)
{
    private ReadOnlyMemory<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public readonly WireInput Without(int tail) => new(Available(_rest.Length - tail));

    public byte Byte() => Take(1).Span[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)).Span);

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)).Span);

    // A section that begins with its own length, the length included.
    public WireInput Sized()
    {
        var size = PeekInt32();
        if (size < sizeof(int))
        {
            throw new WireException($"section of size {size}");
        }
        return new WireInput(Take(size)[sizeof(int)..]);
    }

    public string CString()
    {
        var end = _rest.Span.IndexOf((byte)0);
        if (end < 0)
        {
            throw new WireException("a name without its end");
        }
        var name = Encoding.UTF8.GetString(_rest.Span[..end]);
        _rest = _rest[(end + 1)..];
        return name;
    }

    public BsonDocument Document()
    {
        var size = PeekInt32();
        if (size is < BsonShape.EmptyDocument or > WireLimits.MaxInternalDocument)
        {
            throw new WireException($"document of size {size}");
        }
        var document = Take(size);
        BsonShape.Check(document.Span);
        try
        {
            return BsonBytes.Decode(document);
        }
        catch (Exception refused) when (refused is BsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            // A name given twice, say.
            throw new WireException(refused.Message);
        }
    }

    private readonly int PeekInt32() => BinaryPrimitives.ReadInt32LittleEndian(Available(sizeof(int)).Span);

    private ReadOnlyMemory<byte> Take(int count)
    {
        var taken = Available(count);
        _rest = _rest[count..];
        return taken;
    }

    private readonly ReadOnlyMemory<byte> Available(int count) =>
        count >= 0 && count <= _rest.Length ? _rest[..count] : throw new WireException("the message ends too early");
}
