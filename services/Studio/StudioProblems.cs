using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Studio;

internal static class StudioProblems
{
    public static readonly ProblemType UploadNotFound = new("upload-not-found", StatusCodes.Status404NotFound, "You have no such upload");
    public static readonly ProblemType UploadExpired = new("upload-expired", StatusCodes.Status410Gone, "The upload has expired");
    public static readonly ProblemType InvalidHeader = new("invalid-upload-header", StatusCodes.Status400BadRequest, "A header of the upload protocol is wrong");
    public static readonly ProblemType InvalidMetadata = new("invalid-upload-metadata", StatusCodes.Status400BadRequest, "The upload's metadata are wrong");
    public static readonly ProblemType UnsupportedVersion = new("unsupported-tus-version", StatusCodes.Status412PreconditionFailed, "This version of the upload protocol is not spoken here");
    public static readonly ProblemType WrongContentType = new("wrong-content-type", StatusCodes.Status415UnsupportedMediaType, "The body of an upload is application/offset+octet-stream");
    public static readonly ProblemType TooLong = new("upload-too-long", StatusCodes.Status413PayloadTooLarge, "The upload is longer than is allowed");
    public static readonly ProblemType OffsetMismatch = new("offset-mismatch", StatusCodes.Status409Conflict, "The upload stands at another offset");
    public static readonly ProblemType UploadRunning = new("upload-running", StatusCodes.Status409Conflict, "Another upload is running for this video");
    public static readonly ProblemType UploadLocked = new("upload-locked", StatusCodes.Status423Locked, "Another request is writing to this upload");
    public static readonly ProblemType TooManyUploads = new("too-many-uploads", StatusCodes.Status429TooManyRequests, "You have too many running uploads");
    public static readonly ProblemType ChecksumMismatch = new("checksum-mismatch", 460, "The bytes do not have the checksum that was sent with them");
    public static readonly ProblemType BodyCut = new("body-cut", StatusCodes.Status408RequestTimeout, "The body ended before its length");
    public static readonly ProblemType Busy = new("studio-busy", StatusCodes.Status503ServiceUnavailable, "Too many uploads are being written right now");

    // the caller may have lost the answer that named the running upload
    public static ProblemHttpResult Running(string location) =>
        UploadRunning.With("Continue it, or delete it first.", new Dictionary<string, object?>(StringComparer.Ordinal) { ["location"] = location });
}
