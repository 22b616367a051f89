namespace MongoDB.Bson.Serialization;

public partial class BsonMemberMap
{
    public BsonMemberMap Reset()
    {
        ThrowIfFrozen();
        _defaultValueCreator = null;
        _defaultValue = MemberType.IsValueType ? Activator.CreateInstance(MemberType) : null;
        _serializer = null;
        ElementName = MemberName;
        IdGenerator = null;
        IgnoreIfDefault = false;
        IgnoreIfNull = false;
        IsDefaultValueSpecified = false;
        IsRequired = false;
        Order = int.MaxValue;
        ShouldSerializeMethod = null;
        return this;
    }

    public BsonMemberMap SetDefaultValue(object defaultValue)
    {
        ThrowIfFrozen();
        _defaultValue = defaultValue;
        _defaultValueCreator = null;
        IsDefaultValueSpecified = true;
        return this;
    }

    public BsonMemberMap SetDefaultValue(Func<object> defaultValueCreator)
    {
        ThrowIfFrozen();
        _defaultValueCreator = defaultValueCreator ?? throw new ArgumentNullException(nameof(defaultValueCreator));
        IsDefaultValueSpecified = true;
        return this;
    }

    public BsonMemberMap SetElementName(string elementName)
    {
        ThrowIfFrozen();
        ArgumentNullException.ThrowIfNull(elementName);
        if (elementName.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("Element names cannot contain nulls.", nameof(elementName));
        }
        ElementName = elementName;
        return this;
    }

    public BsonMemberMap SetIdGenerator(IIdGenerator idGenerator)
    {
        ThrowIfFrozen();
        IdGenerator = idGenerator;
        return this;
    }

    public BsonMemberMap SetIgnoreIfDefault(bool ignoreIfDefault)
    {
        ThrowIfFrozen();
        IgnoreIfDefault = ignoreIfDefault;
        return this;
    }

    public BsonMemberMap SetIgnoreIfNull(bool ignoreIfNull)
    {
        ThrowIfFrozen();
        IgnoreIfNull = ignoreIfNull;
        return this;
    }

    public BsonMemberMap SetIsRequired(bool isRequired)
    {
        ThrowIfFrozen();
        IsRequired = isRequired;
        return this;
    }

    public BsonMemberMap SetOrder(int order)
    {
        ThrowIfFrozen();
        Order = order;
        return this;
    }

    public BsonMemberMap SetSerializer(IBsonSerializer serializer)
    {
        ThrowIfFrozen();
        ArgumentNullException.ThrowIfNull(serializer);
        if (serializer.ValueType != MemberType)
        {
            throw new ArgumentException($"Value type of serializer is {serializer.ValueType.FullName} and does not match member type {MemberType.FullName}.", nameof(serializer));
        }
        _serializer = serializer;
        return this;
    }

    public BsonMemberMap SetShouldSerializeMethod(Func<object, bool> shouldSerializeMethod)
    {
        ThrowIfFrozen();
        ShouldSerializeMethod = shouldSerializeMethod;
        return this;
    }

    private void ThrowIfFrozen()
    {
        if (_frozen)
        {
            throw new InvalidOperationException("Member map is frozen and no further changes are allowed.");
        }
    }
}
