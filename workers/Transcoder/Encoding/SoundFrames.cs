using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Encoding;

// The frames of a sound as they come out of ffmpeg, without the encoder's priming frame. ffmpeg ends in the same good order whether a source ends or is lost, so what it
// says last is given out only when it is known to be the end; silence follows then, as far as there are pictures.
internal sealed class SoundFrames(long total)
{
    // The last frame is filled up, and those before it were chosen with a look at it
    private const int HeldBack = 4;

    private readonly AdtsSplitter _stream = new();
    private readonly Queue<byte[]> _frames = new();
    private bool _primed;
    private bool _complete;
    private long _taken;

    // Null until the first bytes have come.
    public AacConfiguration? Configuration => _stream.Configuration;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _stream.Append(bytes);
        while (_stream.TryTake(out var frame))
        {
            if (_primed)
            {
                _frames.Enqueue(frame);
            }

            // it only holds what the first real frame overlaps with: silence before the beginning
            _primed = true;
        }
    }

    // The source was read to its end.
    public void Complete()
    {
        _stream.Complete();
        _complete = true;
    }

    public bool TryTake(out byte[] frame)
    {
        frame = [];
        if (_taken == total || (!_complete && _frames.Count <= HeldBack))
        {
            return false;
        }

        frame = _frames.TryDequeue(out var next) ? next : AacSilence.Stereo.ToArray();
        _taken++;
        return true;
    }
}
