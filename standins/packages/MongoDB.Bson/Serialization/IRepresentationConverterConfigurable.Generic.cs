using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser whose tolerance can be chosen, typed.</summary>
public interface IRepresentationConverterConfigurable<TSerializer> : IRepresentationConverterConfigurable
    where TSerializer : IBsonSerializer
{
    new TSerializer WithConverter(RepresentationConverter converter);
}
