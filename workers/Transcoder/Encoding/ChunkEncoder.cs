using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Storage;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Publishing;

namespace StreamPlatform.Transcoder.Encoding;

// Turns one chunk of a source into stored segments of the rungs that are asked for.
internal sealed class ChunkEncoder(EncoderRun run, EncoderTurns turns, SourceStore sources, SegmentUploader uploader, IOptions<TranscoderOptions> options, ILogger<ChunkEncoder> logger)
{
    // What had to be mended is told; null when nothing.
    public async Task<SourceRepair?> EncodeAsync(
        TranscodingPlan plan, ChunkSpan chunk, IReadOnlyList<Rung> rungs, bool goesFirst, Func<TranscodedSegment, Task> stored, CancellationToken cancellationToken)
    {
        bool damaged;
        try
        {
            damaged = Damage.Shows(await AttemptAsync(plan, chunk, rungs, goesFirst, patient: false, stored, cancellationToken), plan, chunk);
        }
        catch (DamagedSourceException exception)
        {
            logger.ChunkDamaged(chunk.Number, plan.PlanId, exception);
            await AttemptAsync(plan, chunk, rungs, goesFirst, patient: true, stored, cancellationToken);
            damaged = true;
        }

        return damaged ? Damage.In(plan, chunk) : null;
    }

    private async Task<ToolResult> AttemptAsync(
        TranscodingPlan plan, ChunkSpan chunk, IReadOnlyList<Rung> rungs, bool goesFirst, bool patient, Func<TranscodedSegment, Task> stored, CancellationToken cancellationToken)
    {
        using var scratch = new Scratch();
        using var leaving = turns.Take(goesFirst, out var turn);
        var address = await sources.ReadUriAsync(plan.SourceKey, options.Value.JobLimit, cancellationToken);
        var sockets = new List<OutputSocket>();
        try
        {
            sockets.AddRange(rungs.Select(rung => new OutputSocket(scratch.PathOf(rung.Name))));
            var receivers = rungs.Select(rung => new RungReceiver(plan, chunk, rung, uploader, stored)).ToArray();
            var command = FfmpegCommand.ForChunk(
                plan, chunk, [.. rungs.Zip(sockets, (rung, socket) => new RungOutput(rung, socket.Target))], plan.InputFrom(address), patient);
            var result = await run.RunAsync(
                command, [.. sockets.Zip(receivers, (socket, receiver) => (socket, (Func<ReadOnlyMemory<byte>, CancellationToken, Task>)receiver.TakeAsync))],
                turn, options.Value.JobLimit, cancellationToken);
            foreach (var receiver in receivers)
            {
                await receiver.CompleteAsync(cancellationToken);
            }

            return result;
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }
}
