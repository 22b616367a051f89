using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>How a dictionary is stored.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonDictionaryOptionsAttribute : BsonSerializationOptionsAttribute
{
    public BsonDictionaryOptionsAttribute()
    {
    }

    public BsonDictionaryOptionsAttribute(DictionaryRepresentation representation) => Representation = representation;

    public DictionaryRepresentation Representation { get; set; } = DictionaryRepresentation.Document;

    protected override IBsonSerializer Apply(IBsonSerializer serializer) =>
        serializer is IDictionaryRepresentationConfigurable dictionaries ? dictionaries.WithDictionaryRepresentation(Representation) : base.Apply(serializer);
}
