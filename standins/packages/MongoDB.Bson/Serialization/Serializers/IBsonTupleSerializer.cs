namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A serialiser of tuples.</summary>
public interface IBsonTupleSerializer
{
    IBsonSerializer GetItemSerializer(int itemNumber);
}
