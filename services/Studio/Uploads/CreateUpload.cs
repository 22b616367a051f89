using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

//   "The request MUST include one of the following headers: a) Upload-Length to indicate the size of an entire upload in bytes. b) Upload-Defer-Length: 1"
//   "If the length of the upload exceeds the maximum, which MAY be specified using the Tus-Max-Size header, the Server MUST respond with the 413 status."
//   "The Server MUST acknowledge a successful upload creation with the 201 Created status. The Server MUST set the Location header to the URL of the
//    created resource. This URL MAY be absolute or relative."
//   Creation with upload: "The Client MUST include the Content-Type: application/offset+octet-stream header. The Server MUST include the Upload-Offset
//    header in the response."
internal static class CreateUpload
{
    public static async Task<Results<Created, ProblemHttpResult>> Handle(
        HttpRequest request, ClaimsPrincipal user, VideoOwnership videos, UploadRegister register, UploadAppender appender,
        IOptions<StudioOptions> options, CancellationToken cancellationToken)
    {
        if (!TryReadLength(request, out var length))
        {
            return StudioProblems.InvalidHeader.With($"Send either {TusHeaders.UploadLength}, a number from 0, or {TusHeaders.UploadDeferLength}: 1.");
        }

        var limit = length ?? options.Value.MaxLength;
        if (limit > options.Value.MaxLength || request.ContentLength > limit)
        {
            return StudioProblems.TooLong.With($"An upload has at most {Math.Min(limit, options.Value.MaxLength)} bytes.");
        }

        if (NewUpload.TryRead(request.Headers[TusHeaders.UploadMetadata], user.GetRequiredUserId(), length) is not { } upload)
        {
            return StudioProblems.InvalidMetadata.With($"{TusHeaders.UploadMetadata} has the base64 of videoId, and of filename and filetype if they are known.");
        }

        var body = TusBody.Empty;
        if (HasBody(request) && !TusBody.TryRead(request, out body, out var wrongBody))
        {
            return wrongBody;
        }

        using (body)
        {
            if (await videos.RefuseStrangerAsync(upload.VideoId, request.HttpContext, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            var (id, expiresAt, problem) = await register.AddAsync(upload, cancellationToken);
            if (problem is not null)
            {
                return problem;
            }

            var response = request.HttpContext.Response;
            response.SetUploadExpires(expiresAt);
            if ((HasBody(request) || length == 0) &&
                await appender.AppendFirstAsync(id, upload.OwnerId, body, response) is { } failure)
            {
                return failure;
            }

            return TypedResults.Created(TusProtocol.Location(id));
        }
    }

    private static bool HasBody(HttpRequest request) => request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;

    private static bool TryReadLength(HttpRequest request, out long? length)
    {
        var deferred = request.Headers[TusHeaders.UploadDeferLength];
        return TusNumber.TryReadOptional(request.Headers[TusHeaders.UploadLength], out length) &&
            (length is null ? deferred is ["1"] : deferred.Count == 0);
    }
}
