using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.Recommendations.Predicting;

internal static class PredictionRoutes
{
    private const int Most = 500;

    // For CdnSync; the gateway does not route it.
    public static void MapPredictions(this IEndpointRouteBuilder app) => app.MapGet(
        "/internal/predictions",
        Ok<Predictions> (int? limit, Predictor predictor) => TypedResults.Ok(new Predictions(predictor.Next(Math.Clamp(limit ?? 50, 1, Most)))))
        .WithTags("Predictions").AllowAnonymous();
}
