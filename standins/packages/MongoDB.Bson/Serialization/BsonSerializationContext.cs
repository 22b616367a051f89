using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization;

/// <summary>The writer, and what holds for a whole tree.</summary>
public class BsonSerializationContext
{
    private BsonSerializationContext(IBsonWriter writer, Func<Type, bool> isDynamicType)
    {
        Writer = writer;
        IsDynamicType = isDynamicType;
    }

    public Func<Type, bool> IsDynamicType { get; }

    public IBsonWriter Writer { get; }

    public static BsonSerializationContext CreateRoot(IBsonWriter writer, Action<Builder> configurator = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var builder = new Builder(other: null, writer);
        configurator?.Invoke(builder);
        return builder.Build();
    }

    public BsonSerializationContext With(Action<Builder> configurator = null)
    {
        var builder = new Builder(this, Writer);
        configurator?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>Collects the settings of a context.</summary>
    public class Builder
    {
        internal Builder(BsonSerializationContext other, IBsonWriter writer)
        {
            Writer = writer;
            IsDynamicType = other?.IsDynamicType ?? (static type => DynamicTypes.AreWrittenAs(type));
        }

        public Func<Type, bool> IsDynamicType { get; set; }

        public IBsonWriter Writer { get; }

        internal BsonSerializationContext Build() => new(Writer, IsDynamicType);
    }
}
