using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Reads a search from JSON, or from a query string. Null is as good as not given; what is not known is refused.
internal static class SearchRequestReader
{
    private static readonly string[] Known =
    [
        "q", "offset", "limit", "page", "hitsPerPage", "attributesToRetrieve", "attributesToCrop", "cropLength", "attributesToHighlight",
        "showMatchesPosition", "showRankingScore", "filter", "sort", "distinct", "facets", "highlightPreTag", "highlightPostTag", "cropMarker",
        "matchingStrategy", "attributesToSearchOn", "rankingScoreThreshold", "locales",
    ];

    // fields of the original that need what is not here
    private static readonly string[] Refused = ["vector", "hybrid", "retrieveVectors", "showRankingScoreDetails", "media", "personalize", "federationOptions"];

    public static SearchRequest Read(JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            if (Refused.Contains(name, StringComparer.Ordinal) && value is not null && !(value.GetValueKind() == JsonValueKind.False))
            {
                throw ApiErrors.NotSupported($"The search parameter `{name}`");
            }
            if (!Known.Contains(name, StringComparer.Ordinal) && !Refused.Contains(name, StringComparer.Ordinal))
            {
                throw ApiErrors.UnknownField(name, Known);
            }
        }
        var fields = new RequestFields(body, "search");
        var defaults = new SearchRequest();
        return new SearchRequest
        {
            Q = fields.Text("q"),
            Offset = fields.Number("offset") ?? defaults.Offset,
            Limit = fields.Number("limit") ?? defaults.Limit,
            Page = fields.Number("page"),
            HitsPerPage = fields.Number("hitsPerPage"),
            Filter = body["filter"],
            AttributesToRetrieve = fields.Texts("attributesToRetrieve"),
            AttributesToSearchOn = fields.Texts("attributesToSearchOn"),
            AttributesToHighlight = fields.Texts("attributesToHighlight") ?? [],
            AttributesToCrop = fields.Texts("attributesToCrop") ?? [],
            CropLength = fields.Number("cropLength") ?? defaults.CropLength,
            CropMarker = fields.Text("cropMarker") ?? defaults.CropMarker,
            HighlightPreTag = fields.Text("highlightPreTag") ?? defaults.HighlightPreTag,
            HighlightPostTag = fields.Text("highlightPostTag") ?? defaults.HighlightPostTag,
            ShowMatchesPosition = fields.Flag("showMatchesPosition") ?? false,
            ShowRankingScore = fields.Flag("showRankingScore") ?? false,
            RankingScoreThreshold = fields.Share("rankingScoreThreshold"),
            MatchingStrategy = fields.OneOf("matchingStrategy", "last", "all", "frequency") ?? defaults.MatchingStrategy,
            Sort = fields.Texts("sort") ?? [],
            Facets = fields.Texts("facets") ?? [],
            Distinct = fields.Text("distinct"),
        };
    }

    // GET: lists are joined by commas, and a filter may be JSON.
    public static SearchRequest Read(IQueryCollection query)
    {
        var body = new JsonObject();
        foreach (var (name, values) in query)
        {
            var text = values.ToString();
            body[name] = name switch
            {
                "offset" or "limit" or "page" or "hitsPerPage" or "cropLength" => Number(name, text),
                "rankingScoreThreshold" => double.TryParse(text, CultureInfo.InvariantCulture, out var share) ? share : text,
                "showMatchesPosition" or "showRankingScore" => bool.TryParse(text, out var flag) ? flag : text,
                "attributesToRetrieve" or "attributesToCrop" or "attributesToHighlight" or "attributesToSearchOn" or "sort" or "facets" => List(text),
                "filter" => Filter(text),
                _ => text,
            };
        }
        return Read(body);
    }

    private static JsonNode Number(string name, string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ApiError(400, $"invalid_search_{RequestFields.Snake(name)}", $"Invalid value in parameter `{name}`: could not parse `{text}` as a positive integer");

    private static JsonArray List(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode?)item.Trim())];

    private static JsonNode? Filter(string text)
    {
        if (!text.TrimStart().StartsWith('['))
        {
            return text;
        }
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
