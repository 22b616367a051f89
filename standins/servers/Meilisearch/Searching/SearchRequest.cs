using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// What a search asks for; every field under its name in the API.
internal sealed record SearchRequest
{
    public string? Q { get; init; }

    public int Offset { get; init; }

    public int Limit { get; init; } = 20;

    public int? Page { get; init; }

    public int? HitsPerPage { get; init; }

    public JsonNode? Filter { get; init; }

    public IReadOnlyList<string>? AttributesToRetrieve { get; init; }

    public IReadOnlyList<string>? AttributesToSearchOn { get; init; }

    public IReadOnlyList<string> AttributesToHighlight { get; init; } = [];

    public IReadOnlyList<string> AttributesToCrop { get; init; } = [];

    public int CropLength { get; init; } = 10;

    public string CropMarker { get; init; } = "…";

    public string HighlightPreTag { get; init; } = "<em>";

    public string HighlightPostTag { get; init; } = "</em>";

    public bool ShowMatchesPosition { get; init; }

    public bool ShowRankingScore { get; init; }

    public double? RankingScoreThreshold { get; init; }

    public string MatchingStrategy { get; init; } = "last";

    public IReadOnlyList<string> Sort { get; init; } = [];

    public IReadOnlyList<string> Facets { get; init; } = [];

    public string? Distinct { get; init; }

    // Pages are counted to the end; offset and limit are an estimate.
    public bool IsPaged => Page is not null || HitsPerPage is not null;
}
