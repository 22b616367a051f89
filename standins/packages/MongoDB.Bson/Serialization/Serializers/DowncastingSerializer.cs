namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Makes serialisers that stand for a base type's.</summary>
public static class DowncastingSerializer
{
    public static IBsonSerializer Create(Type baseType, Type derivedType, IBsonSerializer derivedTypeSerializer)
    {
        ArgumentNullException.ThrowIfNull(baseType);
        ArgumentNullException.ThrowIfNull(derivedType);
        return (IBsonSerializer)Activator.CreateInstance(typeof(DowncastingSerializer<,>).MakeGenericType(baseType, derivedType), derivedTypeSerializer);
    }
}
