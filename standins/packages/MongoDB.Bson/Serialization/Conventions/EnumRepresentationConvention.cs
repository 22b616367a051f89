using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>Enums are stored as numbers or as names.</summary>
public class EnumRepresentationConvention : ConventionBase, IMemberMapConvention
{
    public EnumRepresentationConvention(BsonType representation)
        : this(representation, topLevelOnly: true)
    {
    }

    public EnumRepresentationConvention(BsonType representation, bool topLevelOnly)
    {
        if (representation is not ((BsonType)0 or BsonType.Int32 or BsonType.Int64 or BsonType.String))
        {
            throw new ArgumentException("Enums can only be represented as String, Int32, Int64 or the type of the enum", nameof(representation));
        }
        Representation = representation;
        TopLevelOnly = topLevelOnly;
    }

    public BsonType Representation { get; }

    public bool TopLevelOnly { get; }

    public void Apply(BsonMemberMap memberMap)
    {
        ArgumentNullException.ThrowIfNull(memberMap);
        if (!Mentions(memberMap.MemberType))
        {
            return;
        }
        var serializer = memberMap.GetSerializer();
        var configured = SerializerConfigurator.Reconfigure(serializer, inner => inner.ValueType.IsEnum, inner => ((IRepresentationConfigurable)inner).WithRepresentation(Representation));
        if (configured != null)
        {
            memberMap.SetSerializer(configured);
        }
    }

    private bool Mentions(Type type) =>
        type.IsEnum
        || Nullable.GetUnderlyingType(type)?.IsEnum == true
        || (!TopLevelOnly && (type.IsArray ? Mentions(type.GetElementType()) : type.IsGenericType && Array.Exists(type.GetGenericArguments(), Mentions)));
}
