using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

public sealed partial class BsonClassMapSerializer<TClass>
{
    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TClass value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
            return;
        }
        var actualType = value.GetType();
        if (actualType != typeof(TClass) && !args.SerializeAsNominalType)
        {
            BsonSerializer.LookupSerializer(actualType).Serialize(context, args, value);
            return;
        }
        var writer = context.Writer;
        writer.WriteStartDocument();
        var idMember = args.SerializeIdFirst ? _classMap.IdMemberMap : null;
        if (idMember != null)
        {
            SerializeMember(context, value, idMember);
        }
        if (actualType != args.NominalType || _classMap.DiscriminatorIsRequired || _classMap.HasRootClass)
        {
            SerializeDiscriminator(context, args.NominalType, value);
        }
        foreach (var map in _classMap.AllMemberMaps)
        {
            if (ReferenceEquals(map, idMember))
            {
                continue;
            }
            if (ReferenceEquals(map, _classMap.ExtraElementsMemberMap))
            {
                SerializeExtraElements(context, value, map);
            }
            else
            {
                SerializeMember(context, value, map);
            }
        }
        writer.WriteEndDocument();
    }

    private static void SerializeMember(BsonSerializationContext context, object instance, BsonMemberMap map)
    {
        try
        {
            var value = map.Getter(instance);
            if (!map.ShouldSerialize(instance, value))
            {
                return;
            }
            context.Writer.WriteName(map.ElementName);
            map.GetSerializer().Serialize(context, new BsonSerializationArgs { NominalType = map.MemberType }, value);
        }
        catch (Exception e) when (e is not BsonSerializationException { InnerException: not null })
        {
            var kind = map.MemberInfo is System.Reflection.FieldInfo ? "field" : "property";
            throw new BsonSerializationException($"An error occurred while serializing the {map.MemberName} {kind} of class {typeof(TClass).FullName}: {e.Message}", e);
        }
    }

    private void SerializeDiscriminator(BsonSerializationContext context, Type nominalType, TClass value)
    {
        var discriminator = DiscriminatorConvention?.GetDiscriminator(nominalType, value.GetType());
        if (discriminator is not null && !context.IsDynamicType(value.GetType()))
        {
            context.Writer.WriteName(DiscriminatorConvention.ElementName);
            BsonValueSerializer.Instance.Serialize(context, discriminator);
        }
    }

    private static void SerializeExtraElements(BsonSerializationContext context, object instance, BsonMemberMap map)
    {
        switch (map.Getter(instance))
        {
            case BsonDocument document:
                foreach (var element in document)
                {
                    context.Writer.WriteName(element.Name);
                    BsonValueSerializer.Instance.Serialize(context, element.Value);
                }
                break;
            case IDictionary<string, object> dictionary:
                foreach (var (name, value) in dictionary)
                {
                    context.Writer.WriteName(name);
                    BsonValueSerializer.Instance.Serialize(context, BsonTypeMapper.MapToBsonValue(value));
                }
                break;
        }
    }
}
