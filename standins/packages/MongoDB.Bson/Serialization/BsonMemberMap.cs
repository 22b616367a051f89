using System.Reflection;

namespace MongoDB.Bson.Serialization;

/// <summary>How one field or property is stored.</summary>
public partial class BsonMemberMap
{
    private readonly MemberAccess _access;
    private Func<object> _defaultValueCreator;
    private object _defaultValue;
    private volatile IBsonSerializer _serializer;
    private bool _frozen;

    public BsonMemberMap(BsonClassMap classMap, MemberInfo memberInfo)
    {
        ClassMap = classMap;
        MemberInfo = memberInfo ?? throw new ArgumentNullException(nameof(memberInfo));
        MemberType = BsonClassMap.GetMemberInfoType(memberInfo);
        _access = new MemberAccess(memberInfo);
        Reset();
    }

    public BsonClassMap ClassMap { get; }

    public object DefaultValue => _defaultValueCreator == null ? _defaultValue : _defaultValueCreator();

    public string ElementName { get; private set; }

    public Func<object, object> Getter => _access.Getter;

    public IIdGenerator IdGenerator { get; private set; }

    public bool IgnoreIfDefault { get; private set; }

    public bool IgnoreIfNull { get; private set; }

    public bool IsDefaultValueSpecified { get; private set; }

    public bool IsReadOnly => _access.IsReadOnly;

    public bool IsRequired { get; private set; }

    public MemberInfo MemberInfo { get; }

    public string MemberName => MemberInfo.Name;

    public Type MemberType { get; }

    public bool MemberTypeIsBsonValue => typeof(BsonValue).IsAssignableFrom(MemberType);

    public int Order { get; private set; }

    public Action<object, object> Setter => _access.Setter;

    public Func<object, bool> ShouldSerializeMethod { get; private set; }

    public void ApplyDefaultValue(object obj)
    {
        if (!IsDefaultValueSpecified)
        {
            throw new InvalidOperationException("BsonMemberMap has no default value.");
        }
        Setter(obj, DefaultValue);
    }

    public void Freeze() => _frozen = true;

    public override bool Equals(object obj) =>
        obj is BsonMemberMap other && MemberInfo == other.MemberInfo && ElementName == other.ElementName && Order == other.Order && IsRequired == other.IsRequired;

    public override int GetHashCode() => MemberInfo.GetHashCode();

    public IBsonSerializer GetSerializer() =>
        // the lookup waits until the first use, so that classes may contain themselves
        _serializer ??= MemberTypeIsBsonValue ? CSharpNullAware(BsonSerializer.LookupSerializer(MemberType)) : BsonSerializer.LookupSerializer(MemberType);

    public bool ShouldSerialize(object obj, object value)
    {
        if ((IgnoreIfNull && value == null) || (IgnoreIfDefault && Equals(DefaultValue, value)))
        {
            return false;
        }
        return ShouldSerializeMethod == null || ShouldSerializeMethod(obj);
    }

    private static IBsonSerializer CSharpNullAware(IBsonSerializer serializer)
    {
        var definition = (serializer is IBsonArraySerializer, serializer is IBsonDocumentSerializer) switch
        {
            (true, true) => typeof(Serializers.BsonValueCSharpNullArrayAndDocumentSerializer<>),
            (true, false) => typeof(Serializers.BsonValueCSharpNullArraySerializer<>),
            (false, true) => typeof(Serializers.BsonValueCSharpNullDocumentSerializer<>),
            _ => typeof(Serializers.BsonValueCSharpNullSerializer<>),
        };
        return (IBsonSerializer)Activator.CreateInstance(definition.MakeGenericType(serializer.ValueType), serializer);
    }
}
