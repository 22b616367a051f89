using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Publishing;

namespace StreamPlatform.Transcoder.Encoding;

// Takes the sound as it comes out of ffmpeg: drops the encoder's priming frame, cuts where the video is cut, stores the segments.
internal sealed class AudioReceiver(TranscodingPlan plan, SourceSound sound, SegmentUploader uploader, Func<TranscodedSegment, Task> stored)
{
    private readonly AdtsSplitter _stream = new();
    private readonly AudioCutter _cutter = plan.Audio;
    private readonly int _count = plan.Audio.Count;
    private readonly List<byte[]> _frames = [];
    private InitSegment? _init;
    private bool _primed;
    private int _number;

    public async Task TakeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _stream.Append(bytes.Span);
        while (_stream.TryTake(out var frame))
        {
            if (!_primed)
            {
                // it only holds what the first real frame overlaps with: silence before the beginning
                _primed = true;
                await PutInitAsync(cancellationToken);
            }
            else if (_number < _count)
            {
                _frames.Add(frame);
                await PutIfFullAsync(cancellationToken);
            }
        }
    }

    public void Complete()
    {
        _stream.Complete();
        if (_number != _count)
        {
            throw new DamagedSourceException($"The sound has {_number} segments, the plan {_count}.");
        }
    }

    private async Task PutInitAsync(CancellationToken cancellationToken)
    {
        var init = AudioInitSegmentWriter.Write(_stream.Configuration!.Value, SourceSound.Bitrate);
        _init = InitSegmentReader.Read(init);
        await uploader.PutInitAsync(plan, sound.Track, init, cancellationToken);
    }

    private async Task PutIfFullAsync(CancellationToken cancellationToken)
    {
        var span = _cutter[_number];
        if (_frames.Count < span.Frames)
        {
            return;
        }

        var bytes = AudioSegmentWriter.Write(span, _frames);
        _frames.Clear();
        _number++;
        var segment = new AssembledSegment(span.Number, bytes, MediaSegmentReader.Read(bytes, _init!));
        await stored(await uploader.PutSegmentAsync(plan, sound.Track, segment, cancellationToken));
    }
}
