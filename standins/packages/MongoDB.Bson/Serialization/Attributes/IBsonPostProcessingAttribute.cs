namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>An attribute that comes after all rules.</summary>
public interface IBsonPostProcessingAttribute
{
    void PostProcess(BsonClassMap classMap);
}
