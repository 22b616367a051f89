using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization;

/// <summary>The reader, and what holds for a whole tree.</summary>
public class BsonDeserializationContext
{
    private BsonDeserializationContext(Builder builder)
    {
        Reader = builder.Reader;
        AllowDuplicateElementNames = builder.AllowDuplicateElementNames;
        DynamicArraySerializer = builder.DynamicArraySerializer;
        DynamicDocumentSerializer = builder.DynamicDocumentSerializer;
    }

    public bool AllowDuplicateElementNames { get; }

    public IBsonSerializer DynamicArraySerializer { get; }

    public IBsonSerializer DynamicDocumentSerializer { get; }

    public IBsonReader Reader { get; }

    public static BsonDeserializationContext CreateRoot(IBsonReader reader, Action<Builder> configurator = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builder = new Builder(other: null, reader);
        configurator?.Invoke(builder);
        return new BsonDeserializationContext(builder);
    }

    public BsonDeserializationContext With(Action<Builder> configurator = null)
    {
        var builder = new Builder(this, Reader);
        configurator?.Invoke(builder);
        return new BsonDeserializationContext(builder);
    }

    /// <summary>Collects the settings of a context.</summary>
    public class Builder
    {
        internal Builder(BsonDeserializationContext other, IBsonReader reader)
        {
            Reader = reader;
            AllowDuplicateElementNames = other?.AllowDuplicateElementNames ?? false;
            DynamicArraySerializer = other?.DynamicArraySerializer;
            DynamicDocumentSerializer = other?.DynamicDocumentSerializer;
        }

        public bool AllowDuplicateElementNames { get; set; }

        public IBsonSerializer DynamicArraySerializer { get; set; }

        public IBsonSerializer DynamicDocumentSerializer { get; set; }

        public IBsonReader Reader { get; }
    }
}
