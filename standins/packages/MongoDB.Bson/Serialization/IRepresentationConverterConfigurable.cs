using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser whose tolerance for overflow and truncation can be chosen.</summary>
public interface IRepresentationConverterConfigurable
{
    RepresentationConverter Converter { get; }

    IBsonSerializer WithConverter(RepresentationConverter converter);
}
