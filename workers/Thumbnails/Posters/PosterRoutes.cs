using System.Threading.RateLimiting;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Thumbnails.Posters;

internal static class PosterRoutes
{
    private const string Writers = "posters";

    // Each holds its picture in memory and runs an ffmpeg.
    private const int SideBySide = 2;
    private const int Waiting = 20;

    public static void MapPosters(this WebApplication app)
    {
        app.UseRateLimiter();
        app.MapPut("/api/thumbnails/videos/{videoId}/poster", UploadPoster.Handle).WithTags("posters")
            .RequireAuthorization(PlatformPolicies.Creator)
            .RequireRateLimiting(Writers);
    }

    public static void AddPosterLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Writers, _ => RateLimitPartition.GetConcurrencyLimiter(
            Writers, _ => new ConcurrencyLimiterOptions { PermitLimit = SideBySide, QueueLimit = Waiting }));
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "5";
            return new ValueTask(ThumbnailsProblems.Busy.With().ExecuteAsync(rejected.HttpContext));
        };
    });
}
