namespace MongoDB.Bson;

/// <summary>What can present itself as a document.</summary>
public interface IConvertibleToBsonDocument
{
    BsonDocument ToBsonDocument();
}
