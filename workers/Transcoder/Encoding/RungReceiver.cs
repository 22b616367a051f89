using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Publishing;

namespace StreamPlatform.Transcoder.Encoding;

// Takes one rung as it comes out of ffmpeg: cuts it into segments, holds them to the plan, stores them.
internal sealed class RungReceiver(TranscodingPlan plan, ChunkSpan chunk, Rung rung, SegmentUploader uploader, Func<TranscodedSegment, Task> stored)
{
    private readonly FragmentedStreamSplitter _stream = new();
    private SegmentAssembler? _segments;
    private long _pictures;

    public async Task TakeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _stream.Append(bytes.Span);
        if (_segments is null && _stream.InitSegment is { } init)
        {
            _segments = new SegmentAssembler(plan.Segments, Check(InitSegmentReader.Read(init)), chunk.FirstSegment);
            await uploader.PutInitAsync(plan, rung.Name, init, cancellationToken);
        }

        while (_stream.TryTake(out var fragment))
        {
            if (_segments!.Add(fragment) is { } segment)
            {
                await StoreAsync(segment, cancellationToken);
            }
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        _stream.Complete();
        var last = _segments?.Complete();
        var (expected, pictures) = (FfmpegCommand.FramesOf(chunk, plan.FrameIntervalOf(rung)), _pictures + (last?.Facts.Samples ?? 0));
        if (pictures != expected)
        {
            // a segment that is too short must not be stored: it would stay
            throw new DamagedSourceException($"{rung.Name} of chunk {chunk.Number} has {pictures} pictures, the plan {expected}.");
        }

        if (last is not null)
        {
            await StoreAsync(last, cancellationToken);
        }
    }

    private async Task StoreAsync(AssembledSegment segment, CancellationToken cancellationToken)
    {
        _pictures += segment.Facts.Samples;
        await stored(await uploader.PutSegmentAsync(plan, rung.Name, segment, cancellationToken));
    }

    private InitSegment Check(InitSegment init) =>
        init.Codec == rung.Codec && init.Resolution == rung.Size && !init.HasEditList
            ? init
            : throw new BoxException($"{rung.Name} came out as {init.Codec} {init.Resolution}, planned was {rung.Codec} {rung.Size}.");
}
