using MongoDB.Bson;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;

namespace StreamPlatform.Standins.Mongo.Storage;

internal static class BsonBytes
{
    // A document of the greatest depth, and the reply around it.
    private static readonly BsonBinaryWriterSettings Settings = new() { MaxSerializationDepth = Wire.WireLimits.MaxDepth + 10 };

    // `room` bytes are left free in front, for the header of a message.
    public static byte[] Encode(BsonDocument document, int room = 0)
    {
        using var stream = new MemoryStream();
        stream.SetLength(room);
        stream.Position = room;
        using (var writer = new BsonBinaryWriter(stream, Settings))
        {
            BsonDocumentSerializer.Instance.Serialize(BsonSerializationContext.CreateRoot(writer), document);
        }
        return stream.ToArray();
    }

    public static BsonDocument Decode(ReadOnlyMemory<byte> bytes)
    {
        using var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        using var reader = new BsonBinaryReader(stream);
        return BsonDocumentSerializer.Instance.Deserialize(BsonDeserializationContext.CreateRoot(reader));
    }
}
