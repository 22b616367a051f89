using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Contracts;
using StreamPlatform.Faults;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

// Which uploads may begin: one at a time for a video, and so many at a time for a user.
internal sealed class UploadRegister(NpgsqlDataSource database, TimeProvider clock, IOptions<StudioOptions> options, ILogger<UploadRegister> logger)
{
    public async Task<(string Id, DateTimeOffset ExpiresAt, ProblemHttpResult? Problem)> AddAsync(NewUpload upload, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = new UploadRow(Ids.NewSource(), upload, now, now + options.Value.Expiration);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await VideoLock.TakeAsync(connection, upload.VideoId, cancellationToken);
        if (await connection.QuerySingleAsync<bool>(Sql("select exists (select from removed_video where video_id = @VideoId)", row)))
        {
            return (row.Id, now, VideoOwnership.VideoNotFound.With());
        }

        // an expired one may not have been swept yet
        await connection.ExecuteAsync(Sql(
            "update upload set state = 'discarded' where video_id = @VideoId and state = 'running' and expires_at <= @Now and received is distinct from length",
            row));
        var running = await connection.QuerySingleOrDefaultAsync<Running>(Sql(
            """
            update upload set expires_at = case when received = 0 then @ExpiresAt else expires_at end
            where video_id = @VideoId and state = 'running'
            returning id, owner_id = @OwnerId as own, received = 0 and length is not distinct from @Length and metadata = @Metadata as same
            """,
            row));
        if (running is not null)
        {
            // the answer to a first attempt may have been lost: nothing has come yet, so it stands for the second one too
            await transaction.CommitAsync(cancellationToken);
            return running is { Own: true, Same: true }
                ? (running.Id, row.ExpiresAt, null)
                : (running.Id, row.ExpiresAt, running.Own ? StudioProblems.Running(TusProtocol.Location(running.Id)) : StudioProblems.UploadRunning.With());
        }

        await connection.ExecuteAsync(Sql("select pg_advisory_xact_lock(hashtextextended(@OwnerId, 2))", row));
        var count = await connection.QuerySingleAsync<int>(Sql(
            "select count(*) from upload where owner_id = @OwnerId and state = 'running' and expires_at > @Now", row));
        if (count >= options.Value.RunningUploadsPerUser)
        {
            return (row.Id, now, StudioProblems.TooManyUploads.With($"At most {options.Value.RunningUploadsPerUser} run at the same time."));
        }

        await connection.ExecuteAsync(Sql(
            """
            insert into upload (id, video_id, owner_id, length, metadata, file_name, content_type, created_at, expires_at)
            values (@Id, @VideoId, @OwnerId, @Length, @Metadata, @FileName, @ContentType, @Now, @ExpiresAt)
            """,
            row));
        await transaction.CommitAsync(cancellationToken);
        await FaultPoint.ReachAsync("studio.upload-created", cancellationToken);
        logger.UploadCreated(row.Id, upload.VideoId);
        return (row.Id, row.ExpiresAt, null);

        CommandDefinition Sql(string text, UploadRow parameters) => new(text, parameters, transaction, cancellationToken: cancellationToken);
    }

    private sealed record Running
    {
        public required string Id { get; init; }

        public bool Own { get; init; }

        public bool Same { get; init; }
    }

    private sealed record UploadRow(string Id, NewUpload Upload, DateTimeOffset Now, DateTimeOffset ExpiresAt)
    {
        public string VideoId => Upload.VideoId;

        public string OwnerId => Upload.OwnerId;

        public long? Length => Upload.Length;

        public string Metadata => Upload.Metadata;

        public string FileName => Upload.FileName;

        public string ContentType => Upload.ContentType;
    }
}
