namespace MongoDB.Bson.IO;

/// <summary>Raw bytes into a writer that is not binary: element by element.</summary>
internal static class BsonRawCopy
{
    public static void WriteDocument(IBsonWriter writer, IByteBuffer slice)
    {
        using var stream = new ByteBufferStream(slice, ownsBuffer: false);
        using var reader = new BsonBinaryReader(stream);
        BsonTreeWriter.WriteDocument(writer, (BsonDocument)BsonTreeReader.ReadDocument(reader, allowDuplicateNames: true), idFirst: false);
    }

    public static void WriteArray(IBsonWriter writer, IByteBuffer slice)
    {
        using var stream = new ByteBufferStream(slice, ownsBuffer: false);
        using var reader = new BsonBinaryReader(stream);
        BsonTreeWriter.WriteArray(writer, new BsonArray(((BsonDocument)BsonTreeReader.ReadDocument(reader, allowDuplicateNames: true)).Values));
    }
}
