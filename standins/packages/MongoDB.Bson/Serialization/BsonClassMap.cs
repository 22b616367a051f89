using System.Collections.ObjectModel;
using System.Reflection;
using MongoDB.Bson.Serialization.Conventions;

namespace MongoDB.Bson.Serialization;

/// <summary>How the objects of a class are stored.</summary>
public partial class BsonClassMap
{
    private readonly List<BsonMemberMap> _declaredMemberMaps = [];
    private readonly List<BsonCreatorMap> _creatorMaps = [];
    private readonly List<Type> _knownTypes = [];
    private Dictionary<string, BsonMemberMap> _byElementName;
    private Func<object> _creator;
    private IDiscriminatorConvention _discriminatorConvention;

    public BsonClassMap(Type classType)
    {
        ClassType = classType ?? throw new ArgumentNullException(nameof(classType));
        ConventionPack = ConventionRegistry.Lookup(classType);
        IsAnonymous = ClassTypes.IsAnonymous(classType);
        Reset();
    }

    public BsonClassMap(Type classType, BsonClassMap baseClassMap)
        : this(classType) => BaseClassMap = baseClassMap;

    public ReadOnlyCollection<BsonMemberMap> AllMemberMaps { get; private set; }

    public BsonClassMap BaseClassMap { get; private set; }

    public Type ClassType { get; }

    public IConventionPack ConventionPack { get; }

    public IEnumerable<BsonCreatorMap> CreatorMaps => _creatorMaps;

    public IEnumerable<BsonMemberMap> DeclaredMemberMaps => _declaredMemberMaps;

    public string Discriminator { get; private set; }

    public bool DiscriminatorIsRequired { get; private set; }

    public BsonMemberMap ExtraElementsMemberMap { get; private set; }

    public bool HasCreatorMaps => _creatorMaps.Count > 0;

    public bool HasRootClass { get; private set; }

    public BsonMemberMap IdMemberMap { get; private set; }

    public bool IgnoreExtraElements { get; private set; }

    public bool IgnoreExtraElementsIsInherited { get; private set; }

    public bool IsAnonymous { get; }

    public bool IsFrozen { get; private set; }

    public bool IsRootClass { get; private set; }

    public IEnumerable<Type> KnownTypes => _knownTypes;

    public static Type GetMemberInfoType(MemberInfo memberInfo) => memberInfo switch
    {
        FieldInfo field => field.FieldType,
        PropertyInfo property => property.PropertyType,
        null => throw new ArgumentNullException(nameof(memberInfo)),
        _ => throw new NotSupportedException("Only field and properties are supported at this time."),
    };

    public void AutoMap()
    {
        ThrowIfFrozen();
        new ConventionRunner(ConventionPack).Apply(this);
        // members of the root class would otherwise be mapped once more by each subclass
        OrderMembers();
        foreach (var map in _declaredMemberMaps)
        {
            if (map.ShouldSerializeMethod == null && ClassTypes.ShouldSerialize(ClassType, map.MemberName) is { } method)
            {
                map.SetShouldSerializeMethod(method);
            }
        }
    }

    public object CreateInstance()
    {
        if (!IsFrozen)
        {
            throw new BsonSerializationException("Class map is not frozen.");
        }
        return (_creator ??= ClassTypes.Creator(ClassType))();
    }

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is BsonClassMap other && ClassType == other.ClassType && _declaredMemberMaps.SequenceEqual(other._declaredMemberMaps));

    public override int GetHashCode() => ClassType.GetHashCode();

    public BsonMemberMap GetMemberMap(string memberName)
    {
        ArgumentNullException.ThrowIfNull(memberName);
        return (IsFrozen ? AllMemberMaps : (IEnumerable<BsonMemberMap>)_declaredMemberMaps).FirstOrDefault(map => map.MemberName == memberName);
    }

    public BsonMemberMap GetMemberMapForElement(string elementName)
    {
        ArgumentNullException.ThrowIfNull(elementName);
        return IsFrozen ? _byElementName.GetValueOrDefault(elementName) : throw new InvalidOperationException("Class map is not frozen.");
    }

    public void Reset()
    {
        ThrowIfFrozen();
        _creatorMaps.Clear();
        _creator = null;
        _declaredMemberMaps.Clear();
        _knownTypes.Clear();
        Discriminator = ClassType.Name;
        DiscriminatorIsRequired = false;
        ExtraElementsMemberMap = null;
        IdMemberMap = null;
        IgnoreExtraElements = false;
        IgnoreExtraElementsIsInherited = false;
        IsRootClass = false;
    }

    internal BsonMemberMap FindMemberMap(string memberName) =>
        _declaredMemberMaps.Find(map => map.MemberName == memberName) ?? BaseClassMap?.FindMemberMap(memberName);

    internal IDiscriminatorConvention GetDiscriminatorConvention() =>
        _discriminatorConvention ??= BaseClassMap?.InheritedDiscriminatorConvention() ?? BsonSerializer.LookupDiscriminatorConvention(ClassType);

    private IDiscriminatorConvention InheritedDiscriminatorConvention() => _discriminatorConvention ?? BaseClassMap?.InheritedDiscriminatorConvention();

    private void ThrowIfFrozen()
    {
        if (IsFrozen)
        {
            throw new InvalidOperationException("Class map is frozen and no further changes are allowed.");
        }
    }
}
