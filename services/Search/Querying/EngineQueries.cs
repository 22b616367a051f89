using Meilisearch;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Search.Querying;

// Questions to the engine, several in one go. Null: it does not answer, or not in time, or has no index yet, or one of an
// earlier version that is being made anew.
internal sealed class EngineQueries(MeilisearchClient client, IOptions<SearchOptions> options, TimeProvider clock, ILogger<EngineQueries> logger)
{
    public async Task<IReadOnlyList<SearchAnswerPart>?> AskAsync(List<SearchQuery> queries, CancellationToken cancellationToken)
    {
        using var inTime = new CancellationTokenSource(options.Value.AnswerTimeout, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, inTime.Token);
        try
        {
            var answer = await client.MultiSearchAsync(new MultiSearchQuery { Queries = queries }, limit.Token);
            return answer.Results.ConvertAll(SearchAnswerPart.Of);
        }
        catch (Exception down) when (down is MeilisearchCommunicationError or MeilisearchApiError { Code: "index_not_found" or "invalid_search_filter" or "invalid_search_facets" }
            || (down is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.EngineDown(down.GetBaseException().Message);
            return null;
        }
    }
}
