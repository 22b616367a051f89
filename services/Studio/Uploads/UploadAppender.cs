using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

internal sealed class UploadAppender(
    NpgsqlDataSource database, UploadStore uploads, UploadWriter writer, UploadFinisher finisher, TimeProvider clock, IOptions<StudioOptions> options)
{
    private const int ChecksumMismatch = 460;

    // Null: the bytes are stored, and the answer's headers say up to where. Not cancelled when the client leaves: what it has sent is stored first.
    public async Task<ProblemHttpResult?> AppendAsync(
        string uploadId, string userId, long offset, long? length, TusBody body, HttpResponse response)
    {
        // before the lock: a stranger must not be able to hold it
        if ((await uploads.FindAsync(uploadId, CancellationToken.None))?.OwnerId != userId)
        {
            return StudioProblems.UploadNotFound.With();
        }

        await using var held = await UploadLock.TryTakeAsync(database, uploadId, CancellationToken.None);
        if (held is null)
        {
            response.Headers.RetryAfter = "1";
            return StudioProblems.UploadLocked.With();
        }

        var upload = await uploads.FindAsync(held.Connection, uploadId, CancellationToken.None);
        if (upload is null)
        {
            return StudioProblems.UploadNotFound.With();
        }

        if (Refuse(upload, offset, length, body) is { } refusal)
        {
            return refusal;
        }

        var result = upload.Completed
            ? new WriteResult(WriteOutcome.Stored, upload.Received, upload.ExpiresAt)
            : await writer.WriteAsync(held, upload, upload.Length ?? length, body);
        if (Explain(result) is { } failure)
        {
            return failure;
        }

        response.Headers[TusHeaders.UploadOffset] = TusNumber.Write(result.Offset);
        if (result.Offset != (upload.Length ?? length))
        {
            response.SetUploadExpires(result.ExpiresAt);
        }
        else if (!upload.Completed && await uploads.FindAsync(held.Connection, uploadId, CancellationToken.None) is { } complete)
        {
            await finisher.FinishAsync(held.Connection, complete, CancellationToken.None);
        }

        return null;
    }

    // The bytes that came with the creation: when they are refused, nothing was created.
    public async Task<ProblemHttpResult?> AppendFirstAsync(
        string uploadId, string userId, TusBody body, HttpResponse response)
    {
        var problem = await AppendAsync(uploadId, userId, 0, length: null, body, response);
        if (problem?.StatusCode is StatusCodes.Status413PayloadTooLarge or ChecksumMismatch)
        {
            await uploads.DiscardAsync(uploadId, CancellationToken.None);
        }

        return problem;
    }

    private ProblemHttpResult? Refuse(Upload upload, long offset, long? length, TusBody body)
    {
        if (upload.HasExpired(clock.GetUtcNow()))
        {
            return StudioProblems.UploadExpired.With();
        }

        if (offset != upload.Received)
        {
            return StudioProblems.OffsetMismatch.With($"It stands at {upload.Received}.");
        }

        if (length is not null && ((upload.Length is not null && length != upload.Length) || length < offset))
        {
            return StudioProblems.InvalidHeader.With($"{TusHeaders.UploadLength} cannot be changed, nor be less than what has come.");
        }

        var limit = upload.Length ?? length ?? options.Value.MaxLength;
        return limit > options.Value.MaxLength || body.Length > limit - offset ? StudioProblems.TooLong.With() : null;
    }

    private static ProblemHttpResult? Explain(WriteResult result) => result.Outcome switch
    {
        WriteOutcome.TooLong => StudioProblems.TooLong.With(),
        WriteOutcome.ChecksumMismatch => StudioProblems.ChecksumMismatch.With(),
        WriteOutcome.Gone => StudioProblems.UploadNotFound.With(),
        WriteOutcome.Cut => StudioProblems.BodyCut.With(),
        _ => null,
    };
}
