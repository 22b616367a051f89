namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Makes serialisers of enums.</summary>
public static class EnumSerializer
{
    public static IBsonSerializer Create(Type enumType)
    {
        ArgumentNullException.ThrowIfNull(enumType);
        return (IBsonSerializer)Activator.CreateInstance(typeof(EnumSerializer<>).MakeGenericType(enumType));
    }
}
