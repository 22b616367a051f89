using System.Dynamic;
using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>ExpandoObject: what a document without a discriminator is read as.</summary>
public sealed class ExpandoObjectSerializer : SealedClassSerializerBase<ExpandoObject>
{
    internal static ExpandoObjectSerializer Instance { get; } = new();

    protected override ExpandoObject DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        var result = new ExpandoObject();
        context.Reader.ReadStartDocument();
        while (context.Reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            var name = context.Reader.ReadName();
            ((IDictionary<string, object>)result)[name] = ObjectSerializer.Instance.Deserialize(context);
        }
        context.Reader.ReadEndDocument();
        return result;
    }

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, ExpandoObject value)
    {
        context.Writer.WriteStartDocument();
        foreach (var (name, item) in value)
        {
            context.Writer.WriteName(name);
            ObjectSerializer.Instance.Serialize(context, item);
        }
        context.Writer.WriteEndDocument();
    }
}
