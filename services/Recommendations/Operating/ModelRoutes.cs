using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Training;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Recommendations.Operating;

internal sealed record ModelState(ModelPointer? Deployed, TrainingRun? LastTraining, int Videos);

internal static class ModelRoutes
{
    public static void MapModel(this IEndpointRouteBuilder app) => app.MapGet(
        "/api/recommendations/operator/model",
        async Task<Ok<ModelState>> (DeployedModel deployed, TrainingRows rows, VideoShelf shelf, CancellationToken cancellationToken) =>
            TypedResults.Ok(new ModelState(deployed.Current?.Pointer, await rows.LastAsync(cancellationToken), shelf.Count)))
        .WithTags("Operating").RequireAuthorization(PlatformPolicies.Operator);
}
