namespace MongoDB.Bson.Serialization;

/// <summary>What the caller wants of one deserialisation.</summary>
public struct BsonDeserializationArgs
{
    public Type NominalType { readonly get; set; }
}
