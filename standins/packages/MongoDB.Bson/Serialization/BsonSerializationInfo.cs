using System.Collections;
using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization;

/// <summary>How a member or an item is stored: element name or path, serialiser, type.</summary>
public class BsonSerializationInfo
{
    private readonly string _elementName;

    public BsonSerializationInfo(string elementName, IBsonSerializer serializer, Type nominalType)
        : this(elementName, elementPath: null, serializer, nominalType)
    {
    }

    private BsonSerializationInfo(string elementName, IReadOnlyList<string> elementPath, IBsonSerializer serializer, Type nominalType)
    {
        _elementName = elementName;
        ElementPath = elementPath;
        Serializer = serializer;
        NominalType = nominalType;
    }

    public string ElementName => ElementPath == null ? _elementName : throw new InvalidOperationException("When ElementPath is not null you must use it instead.");

    public IReadOnlyList<string> ElementPath { get; }

    public Type NominalType { get; }

    public IBsonSerializer Serializer { get; }

    public static BsonSerializationInfo CreateWithPath(IEnumerable<string> elementPath, IBsonSerializer serializer, Type nominalType) =>
        new(elementName: null, elementPath.ToList(), serializer, nominalType);

    public object DeserializeValue(BsonValue value)
    {
        using var reader = new BsonDocumentReader(new BsonDocument("v", value));
        reader.ReadStartDocument();
        reader.ReadName("v");
        return Serializer.Deserialize(BsonDeserializationContext.CreateRoot(reader));
    }

    public BsonValue SerializeValue(object value) => Serializer.ToBsonValue(value);

    public BsonArray SerializeValues(IEnumerable values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new BsonArray(values.Cast<object>().Select(SerializeValue));
    }

    public BsonSerializationInfo WithNewName(string elementName) => new(elementName, Serializer, NominalType);

    public override bool Equals(object obj) =>
        obj is BsonSerializationInfo other
        && _elementName == other._elementName
        && NominalType == other.NominalType
        && Equals(Serializer, other.Serializer)
        && (ElementPath ?? []).SequenceEqual(other.ElementPath ?? [], StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(_elementName, NominalType);
}
