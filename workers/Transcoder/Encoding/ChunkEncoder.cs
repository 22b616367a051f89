using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Storage;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Publishing;
using StreamPlatform.Transcoder.Tools;

namespace StreamPlatform.Transcoder.Encoding;

// Turns one chunk of a source into stored segments of the rungs that are asked for.
internal sealed class ChunkEncoder(EncoderRun run, EncoderTurns turns, SourceStore sources, SegmentUploader uploader, IOptions<TranscoderOptions> options)
{
    public async Task EncodeAsync(
        TranscodingPlan plan, ChunkSpan chunk, IReadOnlyList<Rung> rungs, bool goesFirst, Func<TranscodedSegment, Task> stored, CancellationToken cancellationToken)
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
                plan, chunk, [.. rungs.Zip(sockets, (rung, socket) => new RungOutput(rung, socket.Target))], new SourceInput(address));
            await run.RunAsync(
                command, [.. sockets.Zip(receivers, (socket, receiver) => (socket, (Func<ReadOnlyMemory<byte>, CancellationToken, Task>)receiver.TakeAsync))],
                turn, options.Value.JobLimit, cancellationToken);
            foreach (var receiver in receivers)
            {
                await receiver.CompleteAsync(cancellationToken);
            }
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }
}
