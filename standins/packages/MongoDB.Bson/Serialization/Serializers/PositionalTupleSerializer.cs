using System.Runtime.CompilerServices;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A tuple as an array of its items.</summary>
internal sealed class PositionalTupleSerializer<TTuple>(IBsonSerializer[] items) : SerializerBase<TTuple>, IBsonTupleSerializer
    where TTuple : ITuple
{
    public IBsonSerializer GetItemSerializer(int itemNumber) =>
        itemNumber >= 1 && itemNumber <= items.Length ? items[itemNumber - 1] : throw new IndexOutOfRangeException(nameof(itemNumber));

    public override TTuple Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        if (context.Reader.GetCurrentBsonType() == BsonType.Null && default(TTuple) == null)
        {
            context.Reader.ReadNull();
            return default;
        }
        EnsureBsonTypeEquals(context.Reader, BsonType.Array);
        context.Reader.ReadStartArray();
        var values = Array.ConvertAll(items, item => item.Deserialize(context));
        context.Reader.ReadEndArray();
        return (TTuple)Activator.CreateInstance(typeof(TTuple), values);
    }

    public override bool Equals(object obj) => base.Equals(obj) && items.SequenceEqual(((PositionalTupleSerializer<TTuple>)obj).Items());

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TTuple value)
    {
        if (value == null)
        {
            context.Writer.WriteNull();
            return;
        }
        context.Writer.WriteStartArray();
        for (var i = 0; i < items.Length; i++)
        {
            items[i].Serialize(context, value[i]);
        }
        context.Writer.WriteEndArray();
    }

    private IBsonSerializer[] Items() => items;
}
