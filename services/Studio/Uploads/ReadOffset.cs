using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

//   "The Server MUST always include the Upload-Offset header in the response for a HEAD request, even if the offset is 0, or the upload is already
//    considered completed. If the size of the upload is known, the Server MUST include the Upload-Length header in the response."
//   "The Server MUST prevent the client and/or proxies from caching the response by adding the Cache-Control: no-store header to the response."
//   "As long as the length of the upload is not known, the Server MUST set Upload-Defer-Length: 1 in all responses to HEAD requests."
internal static class ReadOffset
{
    public static async Task<Results<Ok, ProblemHttpResult>> Handle(
        string sourceId, HttpResponse response, ClaimsPrincipal user, UploadStore uploads, TimeProvider clock, CancellationToken cancellationToken)
    {
        var upload = await uploads.FindAsync(sourceId, cancellationToken);
        if (upload is null || upload.OwnerId != user.GetRequiredUserId())
        {
            return StudioProblems.UploadNotFound.With();
        }

        if (upload.HasExpired(clock.GetUtcNow()))
        {
            return StudioProblems.UploadExpired.With();
        }

        response.Headers[TusHeaders.UploadOffset] = TusNumber.Write(upload.Received);
        response.Headers[TusHeaders.UploadMetadata] = upload.Metadata;
        if (upload.Length is { } length)
        {
            response.Headers[TusHeaders.UploadLength] = TusNumber.Write(length);
        }
        else
        {
            response.Headers[TusHeaders.UploadDeferLength] = "1";
        }

        if (!upload.HasEveryByte)
        {
            response.SetUploadExpires(upload.ExpiresAt);
        }

        return TypedResults.Ok();
    }

    public static void SetUploadExpires(this HttpResponse response, DateTimeOffset expiresAt) =>
        response.Headers[TusHeaders.UploadExpires] = expiresAt.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
