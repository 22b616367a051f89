namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser whose inner ones can be exchanged.</summary>
public interface IMultipleChildSerializersConfigurable
{
    IBsonSerializer[] ChildSerializers { get; }

    IBsonSerializer WithChildSerializers(IBsonSerializer[] childSerializers);
}
