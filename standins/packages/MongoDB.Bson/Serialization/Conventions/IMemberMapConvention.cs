namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A rule for each member.</summary>
public interface IMemberMapConvention : IConvention
{
    void Apply(BsonMemberMap memberMap);
}
