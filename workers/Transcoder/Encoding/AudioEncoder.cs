using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Storage;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Publishing;
using StreamPlatform.Transcoder.Tools;

namespace StreamPlatform.Transcoder.Encoding;

// Turns the sound of a source into stored segments, from its beginning to its end in one go.
internal sealed class AudioEncoder(EncoderRun run, SourceStore sources, SegmentUploader uploader, IOptions<TranscoderOptions> options)
{
    public async Task EncodeAsync(TranscodingPlan plan, SourceSound sound, Func<TranscodedSegment, Task> stored, CancellationToken cancellationToken)
    {
        using var scratch = new Scratch();
        using var socket = new OutputSocket(scratch.PathOf(SourceSound.Track));
        var address = await sources.ReadUriAsync(plan.SourceKey, options.Value.JobLimit, cancellationToken);
        var receiver = new AudioReceiver(plan, uploader, stored);
        var command = AudioCommand.For(plan, sound, socket.Target, new SourceInput(address));

        // so light that it never stands still
        await run.RunAsync(command, [(socket, receiver.TakeAsync)], new EncoderTurn(goesFirst: true), options.Value.JobLimit, cancellationToken);
        receiver.Complete();
    }
}
