using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The discriminator is an element of the document itself.</summary>
public abstract class StandardDiscriminatorConvention : IDiscriminatorConvention
{
    protected StandardDiscriminatorConvention(string elementName)
    {
        ArgumentNullException.ThrowIfNull(elementName);
        ElementName = elementName.Contains('\0', StringComparison.Ordinal) ? throw new ArgumentException("Element names cannot contain nulls.", nameof(elementName)) : elementName;
    }

    public static ScalarDiscriminatorConvention Scalar { get; } = new("_t");

    public static HierarchicalDiscriminatorConvention Hierarchical { get; } = new("_t");

    public string ElementName { get; }

    public Type GetActualType(IBsonReader bsonReader, Type nominalType)
    {
        ArgumentNullException.ThrowIfNull(bsonReader);
        if (bsonReader.GetCurrentBsonType() != BsonType.Document)
        {
            return nominalType;
        }
        BsonSerializer.EnsureKnownTypesAreRegistered(nominalType);
        if (!BsonSerializer.IsTypeDiscriminated(nominalType))
        {
            return nominalType;
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

    public abstract BsonValue GetDiscriminator(Type nominalType, Type actualType);

    public override bool Equals(object obj) => obj != null && obj.GetType() == GetType() && ((StandardDiscriminatorConvention)obj).ElementName == ElementName;

    public override int GetHashCode() => ElementName.GetHashCode(StringComparison.Ordinal);
}
