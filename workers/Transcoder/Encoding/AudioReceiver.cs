using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Publishing;

namespace StreamPlatform.Transcoder.Encoding;

// Takes the sound as it comes out of ffmpeg, cuts it where the video is cut, stores the segments.
internal sealed class AudioReceiver(TranscodingPlan plan, SourceSound sound, SegmentUploader uploader, Func<TranscodedSegment, Task> stored)
{
    private readonly SoundFrames _sound = new(plan.Audio.TotalFrames);
    private readonly AudioCutter _cutter = plan.Audio;
    private readonly List<byte[]> _frames = [];
    private InitSegment? _init;
    private int _number;

    public async Task TakeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _sound.Append(bytes.Span);
        if (_init is null && _sound.Configuration is { } configuration)
        {
            await PutInitAsync(configuration, cancellationToken);
        }

        await PutFullAsync(cancellationToken);
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_init is null)
        {
            throw new DamagedSourceException("No sound came out of it.");
        }

        _sound.Complete();
        await PutFullAsync(cancellationToken);
    }

    private async Task PutInitAsync(AacConfiguration configuration, CancellationToken cancellationToken)
    {
        var init = AudioInitSegmentWriter.Write(configuration, SourceSound.Bitrate);
        _init = InitSegmentReader.Read(init);
        await uploader.PutInitAsync(plan, sound.Track, init, cancellationToken);
    }

    private async Task PutFullAsync(CancellationToken cancellationToken)
    {
        while (_sound.TryTake(out var frame))
        {
            _frames.Add(frame);
            var span = _cutter[_number];
            if (_frames.Count == span.Frames)
            {
                await PutAsync(span, cancellationToken);
            }
        }
    }

    private async Task PutAsync(AudioSpan span, CancellationToken cancellationToken)
    {
        var bytes = AudioSegmentWriter.Write(span, _frames);
        _frames.Clear();
        _number++;
        var segment = new AssembledSegment(span.Number, bytes, MediaSegmentReader.Read(bytes, _init!));
        await stored(await uploader.PutSegmentAsync(plan, sound.Track, segment, cancellationToken));
    }
}
