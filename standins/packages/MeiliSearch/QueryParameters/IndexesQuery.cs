namespace Meilisearch.QueryParameters;

/// <summary>Which indexes to list.</summary>
public class IndexesQuery
{
    public int? Limit { get; set; }

    public int? Offset { get; set; }
}
