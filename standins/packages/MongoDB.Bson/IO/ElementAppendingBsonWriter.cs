namespace MongoDB.Bson.IO;

/// <summary>Adds elements before the outermost document ends.</summary>
internal sealed class ElementAppendingBsonWriter(IBsonWriter wrapped, IEnumerable<BsonElement> elements, Action<BsonWriterSettings> settingsConfigurator) : WrappingBsonWriter(wrapped)
{
    private int _depth;

    public override void WriteStartDocument()
    {
        _depth++;
        base.WriteStartDocument();
    }

    public override void WriteEndDocument()
    {
        if (--_depth == 0)
        {
            Append();
        }
        base.WriteEndDocument();
    }

    public override void WriteRawBsonDocument(IByteBuffer slice)
    {
        if (_depth > 0)
        {
            base.WriteRawBsonDocument(slice);
            return;
        }
        using var stream = new ByteBufferStream(slice, ownsBuffer: false);
        using var reader = new BsonBinaryReader(stream);
        Wrapped.WriteStartDocument();
        reader.ReadStartDocument();
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            Wrapped.WriteName(reader.ReadName());
            BsonTreeWriter.WriteValue(Wrapped, BsonTreeReader.ReadRawValue(reader));
        }
        reader.ReadEndDocument();
        Append();
        Wrapped.WriteEndDocument();
    }

    private void Append()
    {
        Wrapped.PushElementNameValidator(NoOpElementNameValidator.Instance);
        Wrapped.PushSettings(settingsConfigurator ?? (_ => { }));
        foreach (var element in elements)
        {
            Wrapped.WriteName(element.Name);
            BsonTreeWriter.WriteValue(Wrapped, element.Value);
        }
        Wrapped.PopSettings();
        Wrapped.PopElementNameValidator();
    }
}
