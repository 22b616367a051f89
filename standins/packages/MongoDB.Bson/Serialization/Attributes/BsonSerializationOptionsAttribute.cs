namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>The start of an attribute that configures a member's serialiser, or the one inside it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class BsonSerializationOptionsAttribute : Attribute, IBsonMemberMapAttribute
{
    protected BsonSerializationOptionsAttribute()
    {
    }

    public virtual void Apply(BsonMemberMap memberMap)
    {
        ArgumentNullException.ThrowIfNull(memberMap);
        memberMap.SetSerializer(Apply(memberMap.GetSerializer()));
    }

    protected virtual IBsonSerializer Apply(IBsonSerializer serializer)
    {
        // an attribute on a list or a nullable means what is in it
        return serializer is IChildSerializerConfigurable parent
            ? parent.WithChildSerializer(Apply(parent.ChildSerializer))
            : throw new NotSupportedException($"A serializer of type '{BsonUtils.GetFriendlyTypeName(serializer.GetType())}' is not configurable using an attribute of type '{BsonUtils.GetFriendlyTypeName(GetType())}'.");
    }
}
