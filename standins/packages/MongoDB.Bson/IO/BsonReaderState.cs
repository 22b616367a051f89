namespace MongoDB.Bson.IO;

/// <summary>What a reader expects next.</summary>
public enum BsonReaderState
{
    Initial,
    Type,
    Name,
    Value,
    ScopeDocument,
    EndOfDocument,
    EndOfArray,
    Done,
    Closed,
}
