namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A rule that comes after all others.</summary>
public interface IPostProcessingConvention : IConvention
{
    void PostProcess(BsonClassMap classMap);
}
