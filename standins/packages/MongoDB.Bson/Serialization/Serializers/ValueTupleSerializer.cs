namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Makes serialisers of value tuples.</summary>
public static class ValueTupleSerializer
{
    public static IBsonSerializer Create(IEnumerable<IBsonSerializer> itemSerializers) => TupleTypes.CreateValueTupleSerializer(itemSerializers.ToArray());
}
