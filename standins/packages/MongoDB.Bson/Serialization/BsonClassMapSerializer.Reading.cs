using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

public sealed partial class BsonClassMapSerializer<TClass>
{
    public override TClass Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var reader = context.Reader;
        if (reader.GetCurrentBsonType() == BsonType.Null && default(TClass) == null)
        {
            reader.ReadNull();
            return default;
        }
        var actualType = DiscriminatorConvention == null ? typeof(TClass) : DiscriminatorConvention.GetActualType(reader, typeof(TClass));
        if (actualType != typeof(TClass))
        {
            return (TClass)BsonSerializer.LookupSerializer(actualType).Deserialize(context, args);
        }
        if (reader.GetCurrentBsonType() != BsonType.Document)
        {
            throw new FormatException($"Expected a nested document representing the serialized form of a {typeof(TClass).FullName} value, but found a value of type {reader.GetCurrentBsonType()} instead.");
        }
        if (_classMap.ClassType.IsAbstract)
        {
            throw new BsonSerializationException($"Cannot create an instance of {_classMap.ClassType.FullName} because it is an abstract class.");
        }
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        var extra = ReadElements(context, values);
        var missing = _classMap.AllMemberMaps.Where(map => !ReferenceEquals(map, _classMap.ExtraElementsMemberMap) && !values.ContainsKey(map.ElementName)).ToList();
        ThrowIfRequired(missing);
        var instance = _classMap.HasCreatorMaps ? CreateByMap(values) : _classMap.CreateInstance();
        ApplyDefaults(missing, instance);
        foreach (var (elementName, value) in values)
        {
            SetMember(_classMap.GetMemberMapForElement(elementName), instance, value);
        }
        if (extra != null)
        {
            _classMap.ExtraElementsMemberMap.Setter(instance, extra);
        }
        return (TClass)instance;
    }

    private object ReadElements(BsonDeserializationContext context, Dictionary<string, object> values)
    {
        var reader = context.Reader;
        BsonDocument extra = null;
        reader.ReadStartDocument();
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            var name = reader.ReadName();
            if (_classMap.GetMemberMapForElement(name) is { } map)
            {
                values[name] = ReadMember(context, map);
            }
            else if (name == DiscriminatorConvention?.ElementName)
            {
                reader.SkipValue();
            }
            else if (_classMap.ExtraElementsMemberMap != null)
            {
                (extra ??= new BsonDocument(allowDuplicateNames: true)).Add(name, BsonTreeReader.ReadValue(reader, context.AllowDuplicateElementNames));
            }
            else if (_classMap.IgnoreExtraElements)
            {
                reader.SkipValue();
            }
            else
            {
                throw new FormatException($"Element '{name}' does not match any field or property of class {_classMap.ClassType.FullName}.");
            }
        }
        reader.ReadEndDocument();
        return extra == null || _classMap.ExtraElementsMemberMap.MemberType == typeof(BsonDocument) ? extra : BsonTypeMapper.MapToDotNetValue(extra);
    }

    private static object ReadMember(BsonDeserializationContext context, BsonMemberMap map)
    {
        try
        {
            return map.GetSerializer().Deserialize(context, new BsonDeserializationArgs { NominalType = map.MemberType });
        }
        catch (Exception e) when (e is FormatException or BsonException or ArgumentException or InvalidOperationException or OverflowException or InvalidCastException)
        {
            var kind = map.MemberInfo is System.Reflection.FieldInfo ? "field" : "property";
            throw new FormatException($"An error occurred while deserializing the {map.MemberName} {kind} of class {typeof(TClass).FullName}: {e.Message}", e);
        }
    }

    private object CreateByMap(Dictionary<string, object> values)
    {
        var creator = _classMap.CreatorMaps.Where(map => map.Accepts(values)).MaxBy(map => map.Arguments.Count())
            ?? throw new BsonSerializationException($"No matching creator found.");
        return creator.CreateInstance(values);
    }

    private static void ApplyDefaults(List<BsonMemberMap> missing, object instance)
    {
        foreach (var map in missing.Where(map => map is { IsDefaultValueSpecified: true, IsReadOnly: false }))
        {
            map.ApplyDefaultValue(instance);
        }
    }

    private static void SetMember(BsonMemberMap map, object instance, object value)
    {
        // what only a constructor could have set stays as the constructor left it
        if (!map.IsReadOnly)
        {
            map.Setter(instance, value);
        }
    }

    private void ThrowIfRequired(List<BsonMemberMap> missing)
    {
        if (missing.Find(map => map.IsRequired) is { } required)
        {
            var kind = required.MemberInfo is System.Reflection.FieldInfo ? "field" : "property";
            throw new FormatException($"Required element '{required.ElementName}' for {kind} '{required.MemberName}' of class {_classMap.ClassType.FullName} is missing.");
        }
    }
}
