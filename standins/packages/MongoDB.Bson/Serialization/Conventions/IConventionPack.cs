namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>Rules in their order.</summary>
public interface IConventionPack
{
    IEnumerable<IConvention> Conventions { get; }
}
