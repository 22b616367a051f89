using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Pushing;

// Of plans that an edge holds files of, those that there still are.
internal static class FindKnownPlans
{
    private const int Most = 1000;

    public static async Task<Results<Ok<string[]>, BadRequest>> Handle(string[] plans, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        if (plans.Length > Most || plans.Any(plan => plan.Count(letter => letter == '/') != 1))
        {
            return TypedResults.BadRequest();
        }

        var keys = Array.ConvertAll(plans, PlanKey.Parse);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var known = await connection.QueryAsync<(string VideoId, string PlanId)>(new CommandDefinition(
            "select p.video_id, p.plan_id from unnest(@Videos, @Plans) as asked (video_id, plan_id) join plan p using (video_id, plan_id)",
            new { Videos = Array.ConvertAll(keys, key => key.VideoId), Plans = Array.ConvertAll(keys, key => key.PlanId) },
            cancellationToken: cancellationToken));
        return TypedResults.Ok(known.Select(plan => $"{plan.VideoId}/{plan.PlanId}").ToArray());
    }
}
