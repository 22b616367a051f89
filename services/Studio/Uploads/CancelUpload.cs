using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Studio.Uploads;

//   "When receiving a DELETE request for an existing upload the Server SHOULD free associated resources and MUST respond with the 204 No Content status
//    confirming that the upload was terminated. For all future requests to this URL, the Server SHOULD respond with the 404 Not Found or 410 Gone status."
internal static class CancelUpload
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string sourceId, ClaimsPrincipal user, UploadStore uploads, UploadRemover remover, CancellationToken cancellationToken)
    {
        var upload = await uploads.FindAsync(sourceId, cancellationToken);
        if (upload is null || upload.OwnerId != user.GetRequiredUserId())
        {
            return StudioProblems.UploadNotFound.With();
        }

        // from here on it is gone for everybody; a request that is still writing can no longer record, and the sweeper deletes after it
        await uploads.DiscardAsync(sourceId, cancellationToken);
        await remover.RemoveAsync(sourceId, cancellationToken);
        return TypedResults.NoContent();
    }
}
