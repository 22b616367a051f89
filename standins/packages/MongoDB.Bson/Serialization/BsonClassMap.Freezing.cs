using System.Collections.ObjectModel;

namespace MongoDB.Bson.Serialization;

public partial class BsonClassMap
{
    private readonly Lock _freezing = new();

    public BsonClassMap Freeze()
    {
        lock (_freezing)
        {
            if (!IsFrozen)
            {
                FreezeNow();
            }
        }
        return this;
    }

    private void FreezeNow()
    {
        var baseType = ClassType.BaseType;
        if (baseType != null && baseType != typeof(object) && baseType != typeof(ValueType))
        {
            BaseClassMap ??= LookupClassMap(baseType);
            BaseClassMap.Freeze();
            DiscriminatorIsRequired |= BaseClassMap.DiscriminatorIsRequired;
            if (BaseClassMap.HasRootClass && IsRootClass)
            {
                throw new BsonSerializationException($"Class '{ClassType.FullName}' cannot be a root class: a base class is one already.");
            }
            if (BaseClassMap is { IgnoreExtraElements: true, IgnoreExtraElementsIsInherited: true })
            {
                IgnoreExtraElements = true;
                IgnoreExtraElementsIsInherited = true;
            }
        }
        HasRootClass = IsRootClass || BaseClassMap?.HasRootClass == true;
        IdMemberMap ??= BaseClassMap?.IdMemberMap;
        ExtraElementsMemberMap ??= BaseClassMap?.ExtraElementsMemberMap;
        IdMemberMap?.SetElementNameOfId(this);
        OrderMembers();
        AllMemberMaps = new ReadOnlyCollection<BsonMemberMap>([.. BaseClassMap?.AllMemberMaps ?? [], .. _declaredMemberMaps]);
        _byElementName = ByElementName();
        _creatorMaps.ForEach(map => map.Freeze());
        _declaredMemberMaps.ForEach(map => map.Freeze());
        IsFrozen = true;
        _knownTypes.ForEach(type => LookupKnown(type));
    }

    private static void LookupKnown(Type type)
    {
        if (!type.ContainsGenericParameters)
        {
            BsonSerializer.LookupSerializer(type);
        }
    }

    private void OrderMembers()
    {
        var ordered = _declaredMemberMaps.OrderBy(map => map.Order).ToList();
        _declaredMemberMaps.Clear();
        _declaredMemberMaps.AddRange(ordered);
    }

    private Dictionary<string, BsonMemberMap> ByElementName()
    {
        var maps = new Dictionary<string, BsonMemberMap>(StringComparer.Ordinal);
        foreach (var map in AllMemberMaps.Where(map => !ReferenceEquals(map, ExtraElementsMemberMap)))
        {
            if (!maps.TryAdd(map.ElementName, map))
            {
                var other = maps[map.ElementName];
                throw new BsonSerializationException($"The property '{map.MemberName}' of type '{ClassType.FullName}' cannot use element name '{map.ElementName}' because it is already being used by property '{other.MemberName}'.");
            }
        }
        return maps;
    }
}
