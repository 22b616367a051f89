using System.Text.Json.Serialization;
using Meilisearch.Converters;

namespace Meilisearch;

/// <summary>In which order values of a facet come.</summary>
[JsonConverter(typeof(SortFacetValuesConverter))]
public enum SortFacetValuesByType
{
    Alpha,
    Count,
}
