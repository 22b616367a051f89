using MongoDB.Bson.Serialization.Conventions;

namespace MongoDB.Bson.Serialization;

public static partial class BsonSerializer
{
    public static IDiscriminatorConvention LookupDiscriminatorConvention(Type type) => throw new NotSupportedException(nameof(LookupDiscriminatorConvention));
}
