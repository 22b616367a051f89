namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>Objects are made by this constructor.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public class BsonConstructorAttribute : Attribute, IBsonCreatorMapAttribute
{
    public BsonConstructorAttribute()
    {
    }

    public BsonConstructorAttribute(params string[] argumentNames) => ArgumentNames = argumentNames;

    public string[] ArgumentNames { get; }

    public void Apply(BsonCreatorMap creatorMap)
    {
        ArgumentNullException.ThrowIfNull(creatorMap);
        if (ArgumentNames != null)
        {
            creatorMap.SetArguments(ArgumentNames);
        }
    }
}
