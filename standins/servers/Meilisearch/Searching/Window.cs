using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Which hits are wanted: by offset and limit, or by page.
internal sealed record Window(int Skip, int Take, int? Page, int HitsPerPage)
{
    private const int DefaultHitsPerPage = 20;

    public static Window Of(SearchRequest request, int mostHits)
    {
        if (!request.IsPaged)
        {
            var skip = Math.Min(request.Offset, mostHits);
            return new Window(skip, Math.Min(request.Limit, mostHits - skip), null, 0) { Asked = (request.Offset, request.Limit) };
        }
        var size = request.HitsPerPage ?? DefaultHitsPerPage;
        var page = request.Page ?? 1;
        var from = (int)Math.Min(mostHits, Math.Max(0, page - 1L) * size);
        return new Window(from, page == 0 ? 0 : Math.Min(size, mostHits - from), page, size);
    }

    private (int Offset, int Limit) Asked { get; init; }

    public void Describe(JsonObject answer, int total)
    {
        if (Page is { } page)
        {
            answer["hitsPerPage"] = HitsPerPage;
            answer["page"] = page;
            answer["totalPages"] = HitsPerPage == 0 ? 0 : (total + HitsPerPage - 1) / HitsPerPage;
            answer["totalHits"] = total;
            return;
        }
        answer["limit"] = Asked.Limit;
        answer["offset"] = Asked.Offset;
        answer["estimatedTotalHits"] = total;
    }
}
