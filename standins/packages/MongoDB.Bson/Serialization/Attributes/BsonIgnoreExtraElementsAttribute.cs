namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>Whether elements that no member takes are ignored.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public class BsonIgnoreExtraElementsAttribute : Attribute, IBsonClassMapAttribute
{
    public BsonIgnoreExtraElementsAttribute()
        : this(ignoreExtraElements: true)
    {
    }

    public BsonIgnoreExtraElementsAttribute(bool ignoreExtraElements) => IgnoreExtraElements = ignoreExtraElements;

    public bool IgnoreExtraElements { get; }

    public bool Inherited { get; set; }

    public void Apply(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        classMap.SetIgnoreExtraElements(IgnoreExtraElements);
        classMap.SetIgnoreExtraElementsIsInherited(Inherited);
    }
}
