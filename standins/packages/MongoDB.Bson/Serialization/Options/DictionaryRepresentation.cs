namespace MongoDB.Bson.Serialization.Options;

/// <summary>How a dictionary is stored.</summary>
public enum DictionaryRepresentation
{
    Document,
    ArrayOfArrays,
    ArrayOfDocuments,
}
