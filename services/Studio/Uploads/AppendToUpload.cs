using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

//   "The Server SHOULD accept PATCH requests against any upload URL and apply the bytes contained in the message at the given offset specified by the
//    Upload-Offset header."
//   "The Upload-Offset header's value MUST be equal to the current offset of the resource. ... If the offsets do not match, the Server MUST respond with
//    the 409 Conflict status without modifying the upload resource."
//   "The Server MUST acknowledge successful PATCH requests with the 204 No Content status. It MUST include the Upload-Offset header containing the new offset."
//   "If the Server receives a PATCH request against a non-existent resource it SHOULD return a 404 Not Found status."
//   "Both Client and Server, SHOULD attempt to detect and handle network errors predictably." What came is kept.
//   "Once it is known the Client MUST set the Upload-Length header in the next PATCH request. Once set the length MUST NOT be changed."
internal static class AppendToUpload
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string sourceId, HttpRequest request, ClaimsPrincipal user, UploadAppender appender)
    {
        if (!TusBody.TryRead(request, out var body, out var wrongBody))
        {
            return wrongBody;
        }

        using (body)
        {
            if (!TusNumber.TryRead(request.Headers[TusHeaders.UploadOffset], out var offset))
            {
                return StudioProblems.InvalidHeader.With($"{TusHeaders.UploadOffset} is a number from 0.");
            }

            if (!TusNumber.TryReadOptional(request.Headers[TusHeaders.UploadLength], out var length))
            {
                return StudioProblems.InvalidHeader.With($"{TusHeaders.UploadLength} is a number from 0.");
            }

            var response = request.HttpContext.Response;
            var problem = await appender.AppendAsync(sourceId, user.GetRequiredUserId(), offset, length, body, response);
            return problem is null ? TypedResults.NoContent() : problem;
        }
    }
}
