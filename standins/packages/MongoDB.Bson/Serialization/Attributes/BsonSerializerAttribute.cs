namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>The serialiser of a class or a member.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property)]
public class BsonSerializerAttribute : Attribute, IBsonMemberMapAttribute
{
    public BsonSerializerAttribute()
    {
    }

    public BsonSerializerAttribute(Type serializerType) => SerializerType = serializerType;

    public Type SerializerType { get; set; }

    public void Apply(BsonMemberMap memberMap)
    {
        ArgumentNullException.ThrowIfNull(memberMap);
        memberMap.SetSerializer(CreateSerializer(memberMap.MemberType));
    }

    internal IBsonSerializer CreateSerializer(Type type)
    {
        var closed = SerializerType.IsGenericTypeDefinition ? SerializerType.MakeGenericType(type.GetGenericArguments()) : SerializerType;
        return (IBsonSerializer)Activator.CreateInstance(closed, nonPublic: true);
    }
}
