namespace MongoDB.Bson;

/// <summary>Makes symbols.</summary>
public static class BsonSymbolTable
{
    public static BsonSymbol Lookup(string name) => new(name);
}
