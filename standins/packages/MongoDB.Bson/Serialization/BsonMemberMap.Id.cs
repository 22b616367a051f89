namespace MongoDB.Bson.Serialization;

public partial class BsonMemberMap
{
    /// <summary>The id member of the class that declares it is stored as _id, whatever a naming convention made of it.</summary>
    internal void SetElementNameOfId(BsonClassMap owner)
    {
        if (ReferenceEquals(ClassMap, owner) && !_frozen)
        {
            SetElementName("_id");
        }
    }
}
