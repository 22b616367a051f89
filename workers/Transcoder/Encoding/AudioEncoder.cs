using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Storage;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Probing;
using StreamPlatform.Transcoder.Publishing;

namespace StreamPlatform.Transcoder.Encoding;

// Turns the sound of a source into stored segments, from its beginning to its end in one go. The first segment of the first sound is waited for, the others give way.
internal sealed class AudioEncoder(
    EncoderRun run, EncoderTurns turns, LoudnessMeter meter, SourceStore sources, SegmentUploader uploader, IOptions<TranscoderOptions> options)
{
    // What had to be mended is told; null when nothing.
    public async Task<SourceRepair?> EncodeAsync(TranscodingPlan plan, SourceSound sound, Func<TranscodedSegment, Task> stored, CancellationToken cancellationToken)
    {
        using var scratch = new Scratch();
        using var leaving = turns.Take(goesFirst: sound == plan.Sound, out var turn);
        using var socket = new OutputSocket(scratch.PathOf(sound.Track));
        var address = await sources.ReadUriAsync(plan.SourceKey, options.Value.JobLimit, cancellationToken);
        var receiver = new AudioReceiver(plan, sound, uploader, async segment =>
        {
            await stored(segment);
            turns.GiveWay(turn);
        });
        var level = await meter.MeasureAsync(plan, sound, plan.InputFrom(address), cancellationToken);
        var command = AudioCommand.For(plan, sound, level, socket.Target, plan.InputFrom(address));

        var result = await run.RunAsync(command, [(socket, receiver.TakeAsync)], turn, options.Value.JobLimit, cancellationToken);
        await receiver.CompleteAsync(cancellationToken);
        return result.Damages > Damage.Bearable ? SourceRepairs.SoundDamaged : null;
    }
}
