using System.Diagnostics.CodeAnalysis;
using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

/// <summary>Objects by their class map.</summary>
public sealed partial class BsonClassMapSerializer<TClass> : SerializerBase<TClass>, IBsonIdProvider, IBsonDocumentSerializer, IBsonPolymorphicSerializer, IHasDiscriminatorConvention
{
    private readonly BsonClassMap _classMap;

    public BsonClassMapSerializer(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        if (classMap.ClassType != typeof(TClass))
        {
            throw new ArgumentException($"Must be a BsonClassMap for the type {typeof(TClass)}.", nameof(classMap));
        }
        _classMap = classMap.IsFrozen ? classMap : throw new ArgumentException("Class map is not frozen.", nameof(classMap));
    }

    public Conventions.IDiscriminatorConvention DiscriminatorConvention => _classMap.GetDiscriminatorConvention();

    public bool IsDiscriminatorCompatibleWithObjectSerializer => true;

    public override bool Equals(object obj) => base.Equals(obj) && _classMap.Equals(((BsonClassMapSerializer<TClass>)obj)._classMap);

    public override int GetHashCode() => 0;

    public bool GetDocumentId(object document, out object id, out Type idNominalType, out IIdGenerator idGenerator)
    {
        var idMember = _classMap.IdMemberMap;
        id = idMember?.Getter(document);
        idNominalType = idMember?.MemberType;
        idGenerator = idMember?.IdGenerator;
        return idMember != null;
    }

    public void SetDocumentId(object document, object id)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.GetType().IsValueType)
        {
            throw new BsonSerializationException($"SetDocumentId cannot be used with value type {document.GetType().FullName}.");
        }
        var idMember = _classMap.IdMemberMap ?? throw new InvalidOperationException($"Class {document.GetType().FullName} has no Id member.");
        idMember.Setter(document, id);
    }

    public bool TryGetMemberSerializationInfo(string memberName, [NotNullWhen(true)] out BsonSerializationInfo serializationInfo)
    {
        var map = _classMap.AllMemberMaps.FirstOrDefault(candidate => candidate.MemberName == memberName);
        serializationInfo = map == null ? null : new BsonSerializationInfo(map.ElementName, map.GetSerializer(), map.MemberType);
        return map != null;
    }
}
