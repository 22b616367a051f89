using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

internal static class UploadRoutes
{
    private const string Writers = "writers";

    public static void MapUploads(this WebApplication app)
    {
        app.UseRateLimiter();
        app.MapMethods(TusProtocol.Path, [HttpMethods.Options], DescribeProtocol.Handle).AllowAnonymous();
        app.MapMethods($"{TusProtocol.Path}/{{sourceId}}", [HttpMethods.Options], DescribeProtocol.Handle).AllowAnonymous();

        var uploads = app.MapGroup(TusProtocol.Path).WithTags("uploads").RequireAuthorization(PlatformPolicies.Creator);
        uploads.MapMethods("/{sourceId}", [HttpMethods.Head], ReadOffset.Handle);
        uploads.MapDelete("/{sourceId}", CancelUpload.Handle);

        // the upload's own length is what bounds a body
        var writing = uploads.MapGroup("").RequireRateLimiting(Writers).WithMetadata(new DisableRequestSizeLimitAttribute());
        writing.MapPost("", CreateUpload.Handle);
        writing.MapPatch("/{sourceId}", AppendToUpload.Handle);
    }

    // Each writer holds a database connection and a block of memory.
    public static void AddWriterLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Writers, context => RateLimitPartition.GetConcurrencyLimiter(Writers, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = context.RequestServices.GetRequiredService<IOptions<StudioOptions>>().Value.ConcurrentWriters,
        }));
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "5";
            return new ValueTask(StudioProblems.Busy.With().ExecuteAsync(rejected.HttpContext));
        };
    });
}
