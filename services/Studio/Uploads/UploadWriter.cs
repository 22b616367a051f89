using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Faults;
using StreamPlatform.Storage;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

// Turns a request's body into blocks with one block of memory. A block is staged first and recorded after, so a crash leaves a prefix. What came before
// a connection was cut counts, down to the last byte, unless a checksum speaks for the whole body: then nothing is recorded before it is known to be right.
internal sealed class UploadWriter(
    SourceStore sources, UploadStore uploads, UploadLedger ledger, TimeProvider clock, IOptions<StudioOptions> options, ILogger<UploadWriter> logger)
{
    // A request whose client has gone still stores what came.
    private static readonly TimeSpan TimeToStore = TimeSpan.FromSeconds(60);

    public async Task<WriteResult> WriteAsync(UploadLock writer, Upload upload, long? length, TusBody body)
    {
        var limit = length ?? options.Value.MaxLength;
        var progress = new UploadProgress(upload, length);
        using var buffer = new BlockBuffer(upload.Tail, body.Length);
        BodyEnd end;
        while ((end = await buffer.FillAsync(body, limit - progress.Staged)) == BodyEnd.BlockFull)
        {
            await StageAsync(writer.Connection, progress, buffer);
            if (body.Checksum is null && await RecordAsync(writer.Connection, progress, progress.Staged) is null)
            {
                return new WriteResult(WriteOutcome.Gone, progress.Received, upload.ExpiresAt);
            }
        }

        if (Refuse(progress, body, end) is { } refusal)
        {
            return new WriteResult(refusal, progress.Received, upload.ExpiresAt);
        }

        var received = progress.Staged + buffer.Count;
        await KeepRestAsync(writer.Connection, progress, buffer, isLast: received == length);
        if (await RecordAsync(writer.Connection, progress, received) is not { } expiresAt)
        {
            return new WriteResult(WriteOutcome.Gone, progress.Received, upload.ExpiresAt);
        }

        if (end == BodyEnd.Cut)
        {
            logger.UploadCut(upload.Id, received);
        }

        return new WriteResult(end == BodyEnd.Cut ? WriteOutcome.Cut : WriteOutcome.Stored, received, expiresAt);
    }

    private WriteOutcome? Refuse(UploadProgress progress, TusBody body, BodyEnd end)
    {
        if (end == BodyEnd.TooLong)
        {
            return WriteOutcome.TooLong;
        }

        if (body.Checksum is null)
        {
            return null;
        }

        if (end == BodyEnd.Cut)
        {
            logger.UploadCut(progress.Upload.Id, progress.Received);
            return WriteOutcome.Cut;
        }

        if (body.Checksum.Matches())
        {
            return null;
        }

        logger.ChecksumMismatch(progress.Upload.Id, progress.Received);
        return WriteOutcome.ChecksumMismatch;
    }

    private async Task KeepRestAsync(NpgsqlConnection connection, UploadProgress progress, BlockBuffer buffer, bool isLast)
    {
        if (buffer.Count >= BlockLayout.Shortest || (isLast && buffer.Count > 0))
        {
            await StageAsync(connection, progress, buffer);
        }
        else
        {
            progress.NewTail = buffer.NewBytes;
            progress.TailPosition = progress.Staged + buffer.Tail;
        }
    }

    private async Task StageAsync(NpgsqlConnection connection, UploadProgress progress, BlockBuffer buffer)
    {
        using var patience = new CancellationTokenSource(TimeToStore, clock);
        if (buffer.Tail > 0)
        {
            await uploads.ReadTailAsync(connection, progress.Upload, buffer.Bytes, patience.Token);
        }

        // never an id that another request may have used: a writer that lost its lock must not change a block that counts
        var blockId = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        using var content = new MemoryStream(buffer.Bytes, 0, buffer.Count, writable: false);
        await sources.StageBlockAsync(progress.Upload.Key, blockId, content, patience.Token);
        await FaultPoint.ReachAsync("studio.block-staged", patience.Token);
        progress.AddBlock(blockId, buffer.Count);
        buffer.Clear();
    }

    private async Task<DateTimeOffset?> RecordAsync(NpgsqlConnection connection, UploadProgress progress, long received)
    {
        using var patience = new CancellationTokenSource(TimeToStore, clock);
        return await ledger.RecordAsync(connection, progress, received, patience.Token);
    }
}
