using System.Reflection;
using MongoDB.Bson.Serialization.Conventions;

namespace MongoDB.Bson.Serialization;

public partial class BsonClassMap
{
    private const BindingFlags DeclaredHere = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public BsonCreatorMap MapConstructor(ConstructorInfo constructorInfo)
    {
        ArgumentNullException.ThrowIfNull(constructorInfo);
        return AddCreator(constructorInfo, () => constructorInfo);
    }

    public BsonCreatorMap MapConstructor(ConstructorInfo constructorInfo, params string[] argumentNames) => MapConstructor(constructorInfo).SetArguments(argumentNames);

    public BsonCreatorMap MapCreator(Delegate @delegate) => AddCreator(member: null, @delegate);

    public BsonCreatorMap MapCreator(Delegate @delegate, params string[] argumentNames) => MapCreator(@delegate).SetArguments(argumentNames);

    public BsonCreatorMap MapFactoryMethod(MethodInfo methodInfo)
    {
        ArgumentNullException.ThrowIfNull(methodInfo);
        return AddCreator(methodInfo, () => methodInfo);
    }

    public BsonCreatorMap MapFactoryMethod(MethodInfo methodInfo, params string[] argumentNames) => MapFactoryMethod(methodInfo).SetArguments(argumentNames);

    public BsonMemberMap MapExtraElementsMember(MemberInfo memberInfo)
    {
        var map = MapMember(memberInfo);
        SetExtraElementsMember(map);
        return map;
    }

    public BsonMemberMap MapField(string fieldName) => MapMember(ClassType.GetField(fieldName, DeclaredHere) ?? throw NoMember("field", fieldName));

    public BsonMemberMap MapIdField(string fieldName) => MakeId(MapField(fieldName));

    public BsonMemberMap MapIdMember(MemberInfo memberInfo) => MakeId(MapMember(memberInfo));

    public BsonMemberMap MapIdProperty(string propertyName) => MakeId(MapProperty(propertyName));

    public BsonMemberMap MapMember(MemberInfo memberInfo)
    {
        ThrowIfFrozen();
        ArgumentNullException.ThrowIfNull(memberInfo);
        if (memberInfo.DeclaringType != ClassType && !(memberInfo.DeclaringType.IsGenericType && ClassType.IsGenericType && memberInfo.DeclaringType.GetGenericTypeDefinition() == ClassType.GetGenericTypeDefinition()))
        {
            throw new ArgumentOutOfRangeException(nameof(memberInfo), $"The memberInfo argument must be for class {ClassType.Name}, but was for class {memberInfo.DeclaringType.Name}.");
        }
        var map = _declaredMemberMaps.Find(existing => existing.MemberInfo == memberInfo);
        if (map == null)
        {
            map = new BsonMemberMap(this, memberInfo);
            _declaredMemberMaps.Add(map);
        }
        return map;
    }

    public BsonMemberMap MapProperty(string propertyName) => MapMember(ClassType.GetProperty(propertyName, DeclaredHere) ?? throw NoMember("property", propertyName));

    public BsonClassMap SetCreator(Func<object> creator)
    {
        ThrowIfFrozen();
        _creator = creator;
        return this;
    }

    public void SetDiscriminator(string discriminator)
    {
        ThrowIfFrozen();
        Discriminator = discriminator ?? throw new ArgumentNullException(nameof(discriminator));
    }

    public void SetDiscriminatorConvention(IDiscriminatorConvention discriminatorConvention)
    {
        ThrowIfFrozen();
        _discriminatorConvention = discriminatorConvention ?? throw new ArgumentNullException(nameof(discriminatorConvention));
    }

    public void SetDiscriminatorIsRequired(bool discriminatorIsRequired)
    {
        ThrowIfFrozen();
        DiscriminatorIsRequired = discriminatorIsRequired;
    }

    public void SetExtraElementsMember(BsonMemberMap memberMap)
    {
        ThrowIfFrozen();
        ArgumentNullException.ThrowIfNull(memberMap);
        if (memberMap.MemberType != typeof(BsonDocument) && !typeof(IDictionary<string, object>).IsAssignableFrom(memberMap.MemberType))
        {
            throw new InvalidOperationException($"Type of ExtraElements member must be BsonDocument or implement IDictionary<string, object>, not {memberMap.MemberType.Name}.");
        }
        ExtraElementsMemberMap = memberMap;
    }

    public void AddKnownType(Type type)
    {
        ThrowIfFrozen();
        if (!ClassType.IsAssignableFrom(type))
        {
            throw new ArgumentOutOfRangeException(nameof(type), $"Class {type} cannot be assigned to Class {ClassType}. Ensure that known types are derived from the mapped class.");
        }
        _knownTypes.Add(type);
    }

    public void SetIdMember(BsonMemberMap memberMap)
    {
        ThrowIfFrozen();
        IdMemberMap = memberMap;
    }

    public void SetIgnoreExtraElements(bool ignoreExtraElements)
    {
        ThrowIfFrozen();
        IgnoreExtraElements = ignoreExtraElements;
    }

    public void SetIgnoreExtraElementsIsInherited(bool ignoreExtraElementsIsInherited)
    {
        ThrowIfFrozen();
        IgnoreExtraElementsIsInherited = ignoreExtraElementsIsInherited;
    }

    public void SetIsRootClass(bool isRootClass)
    {
        ThrowIfFrozen();
        IsRootClass = isRootClass;
    }

    public void UnmapConstructor(ConstructorInfo constructorInfo)
    {
        ThrowIfFrozen();
        _creatorMaps.RemoveAll(map => Equals(map.MemberInfo, constructorInfo));
    }

    public void UnmapField(string fieldName) => UnmapMember(ClassType.GetField(fieldName, DeclaredHere) ?? throw NoMember("field", fieldName));

    public void UnmapMember(MemberInfo memberInfo)
    {
        ThrowIfFrozen();
        _declaredMemberMaps.RemoveAll(map => map.MemberInfo == memberInfo);
        IdMemberMap = IdMemberMap?.MemberInfo == memberInfo ? null : IdMemberMap;
        ExtraElementsMemberMap = ExtraElementsMemberMap?.MemberInfo == memberInfo ? null : ExtraElementsMemberMap;
    }

    public void UnmapProperty(string propertyName) => UnmapMember(ClassType.GetProperty(propertyName, DeclaredHere) ?? throw NoMember("property", propertyName));

    private BsonCreatorMap AddCreator(MemberInfo member, Delegate @delegate)
    {
        ThrowIfFrozen();
        var map = member == null ? null : _creatorMaps.Find(existing => Equals(existing.MemberInfo, member));
        if (map == null)
        {
            map = new BsonCreatorMap(this, member, @delegate);
            _creatorMaps.Add(map);
        }
        return map;
    }

    private BsonMemberMap MakeId(BsonMemberMap map)
    {
        SetIdMember(map);
        return map;
    }

    private BsonSerializationException NoMember(string kind, string name) => new($"The class '{ClassType.FullName}' does not have a {kind} named '{name}'.");
}
