namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>The class's discriminator.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public class BsonDiscriminatorAttribute : Attribute, IBsonClassMapAttribute
{
    public BsonDiscriminatorAttribute()
    {
    }

    public BsonDiscriminatorAttribute(string discriminator) => Discriminator = discriminator;

    public string Discriminator { get; }

    public bool Required { get; set; }

    public bool RootClass { get; set; }

    public void Apply(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        if (Discriminator != null)
        {
            classMap.SetDiscriminator(Discriminator);
        }
        classMap.SetDiscriminatorIsRequired(Required);
        classMap.SetIsRootClass(RootClass);
    }
}
