namespace MongoDB.Bson.Serialization;

/// <summary>Reads and sets the id of a document of some class.</summary>
public interface IBsonIdProvider
{
    bool GetDocumentId(object document, out object id, out Type idNominalType, out IIdGenerator idGenerator);

    void SetDocumentId(object document, object id);
}
