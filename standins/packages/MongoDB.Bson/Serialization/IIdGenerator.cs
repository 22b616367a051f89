namespace MongoDB.Bson.Serialization;

/// <summary>Makes ids.</summary>
public interface IIdGenerator
{
    object GenerateId(object container, object document);

    bool IsEmpty(object id);
}
