namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser whose inner one can be exchanged.</summary>
public interface IChildSerializerConfigurable
{
    IBsonSerializer ChildSerializer { get; }

    IBsonSerializer WithChildSerializer(IBsonSerializer childSerializer);
}
