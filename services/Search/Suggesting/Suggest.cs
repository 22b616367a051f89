using System.Text.Json;
using Meilisearch;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Search.Indexing;
using StreamPlatform.Search.Querying;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Search.Suggesting;

internal sealed record Suggestion(string Kind, string Text, string? Handle);

internal sealed record Suggestions(IReadOnlyList<Suggestion> Items);

// What somebody who is still typing may mean: titles of videos, and channels.
internal static class Suggest
{
    private const int LongestQuery = 100;
    private const int Channels = 2;

    // some titles are there more than once
    private const int Spare = 4;

    public static async Task<Results<Ok<Suggestions>, ProblemHttpResult>> Handle(
        string? q, EngineQueries engine, IOptions<SearchOptions> options, CancellationToken cancellationToken)
    {
        var query = q?.TrimStart() ?? "";
        if (query.Length == 0 || query.Length > LongestQuery)
        {
            return TypedResults.Ok(new Suggestions([]));
        }

        var wanted = options.Value.Suggestions;
        if (await engine.AskAsync(Queries(query, wanted), cancellationToken) is not [var videos, var channels])
        {
            return SearchProblems.Unavailable.With();
        }

        var theirs = channels.Hits.Select(hit => new Suggestion("channel", Text(hit, "name"), Text(hit, "handle")));
        var titles = videos.Hits.Select(hit => new Suggestion("video", Text(hit, "title"), null)).DistinctBy(title => title.Text, StringComparer.OrdinalIgnoreCase);
        return TypedResults.Ok(new Suggestions([.. theirs.Concat(titles).Take(wanted)]));
    }

    private static List<SearchQuery> Queries(string query, int wanted) =>
    [
        new()
        {
            IndexUid = IndexNames.Videos,
            Q = query,
            Limit = wanted + Spare,
            MatchingStrategy = "all",
            AttributesToRetrieve = ["title"],
            AttributesToSearchOn = ["title"],
        },
        new()
        {
            IndexUid = IndexNames.Channels,
            Q = query,
            Limit = Channels,
            MatchingStrategy = "all",
            AttributesToRetrieve = ["name", "handle"],
            AttributesToSearchOn = ["name", "handle"],
        },
    ];

    private static string Text(JsonElement hit, string name) => hit.GetProperty(name).GetString()!;
}
