using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>For values of any type: the discriminator stands first in a document, or in { _t, _v } around another value.</summary>
public class ObjectDiscriminatorConvention : IDiscriminatorConvention
{
    public ObjectDiscriminatorConvention(string elementName) => ElementName = elementName ?? throw new ArgumentNullException(nameof(elementName));

    public static ObjectDiscriminatorConvention Instance { get; } = new("_t");

    public string ElementName { get; }

    public Type GetActualType(IBsonReader bsonReader, Type nominalType)
    {
        ArgumentNullException.ThrowIfNull(bsonReader);
        if (bsonReader.GetCurrentBsonType() != BsonType.Document)
        {
            return PrimitiveType(bsonReader.GetCurrentBsonType()) is { } primitive && nominalType.IsAssignableFrom(primitive) ? primitive : nominalType;
        }
        var start = bsonReader.GetBookmark();
        bsonReader.ReadStartDocument();
        var actualType = nominalType;
        if (bsonReader.FindElement(ElementName))
        {
            var discriminator = BsonTreeReader.ReadValue(bsonReader, allowDuplicateNames: true);
            actualType = BsonSerializer.LookupActualType(nominalType, discriminator is BsonArray names ? names[^1] : discriminator);
        }
        bsonReader.ReturnToBookmark(start);
        return actualType;
    }

    public BsonValue GetDiscriminator(Type nominalType, Type actualType) => TypeNameDiscriminator.GetDiscriminator(actualType);

    public override bool Equals(object obj) => obj is ObjectDiscriminatorConvention other && ElementName == other.ElementName;

    public override int GetHashCode() => ElementName.GetHashCode(StringComparison.Ordinal);

    private static Type PrimitiveType(BsonType type) => type switch
    {
        BsonType.Boolean => typeof(bool),
        BsonType.DateTime => typeof(DateTime),
        BsonType.Decimal128 => typeof(Decimal128),
        BsonType.Double => typeof(double),
        BsonType.Int32 => typeof(int),
        BsonType.Int64 => typeof(long),
        BsonType.ObjectId => typeof(ObjectId),
        BsonType.String => typeof(string),
        _ => null,
    };
}
