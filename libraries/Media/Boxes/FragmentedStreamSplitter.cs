namespace StreamPlatform.Media;

/// <summary>
/// Splits a CMAF stream, as an encoder writes it, into its init segment and its fragments while the bytes still come.
/// <code>
/// | ftyp | moov |  -> init segment      | [styp prft emsg sidx] moof | mdat |  -> fragment, as often as there are      | mfra |  -> dropped
/// </code>
/// Bytes are taken as they are: nothing is rewritten.
/// </summary>
public sealed class FragmentedStreamSplitter
{
    // The largest segment of the highest rung is some 5 MB: more is damage, and must not be buffered
    private const long LargestBox = 64 * 1024 * 1024;

    private readonly Queue<byte[]> _fragments = new();
    private byte[] _buffer = new byte[64 * 1024];
    private int _length;
    private int _partStart;
    private int _boxStart;

    /// <summary><c>ftyp</c> and <c>moov</c>; null until they came.</summary>
    public byte[]? InitSegment { get; private set; }

    /// <summary>Takes the next bytes of the stream, however they were cut.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
        while (TakeBox())
        {
        }
    }

    /// <summary>The next complete fragment, if one has come.</summary>
    public bool TryTake(out byte[] fragment)
    {
        var taken = _fragments.TryDequeue(out var next);
        fragment = next ?? [];
        return taken;
    }

    /// <summary>Throws when the stream ended inside a box or before its init segment: its writer died.</summary>
    public void Complete()
    {
        if (InitSegment is null || _boxStart < _length)
        {
            throw new BoxException("The stream ends in the middle of a box.");
        }
    }

    private bool TakeBox()
    {
        if (!Box.TryReadHeader(_buffer.AsSpan(_boxStart, _length - _boxStart), out var type, out var length, out _))
        {
            return false;
        }

        if (length > LargestBox)
        {
            throw new BoxException($"Box '{type}' claims {length} bytes.");
        }

        if (_boxStart + length > _length)
        {
            return false;
        }

        _boxStart += (int)length;
        switch (type)
        {
            case "moov":
                InitSegment = TakePart();
                break;
            case "mdat":
                _fragments.Enqueue(InitSegment is null ? throw new BoxException("A fragment before the init segment.") : TakePart());
                break;
            case "mfra":
                _partStart = _boxStart;
                break;
        }

        return true;
    }

    private byte[] TakePart()
    {
        var part = _buffer.AsSpan(_partStart, _boxStart - _partStart).ToArray();
        _partStart = _boxStart;
        return part;
    }

    private void MakeRoom(int count)
    {
        if (_partStart > 0)
        {
            _buffer.AsSpan(_partStart, _length - _partStart).CopyTo(_buffer);
            _length -= _partStart;
            _boxStart -= _partStart;
            _partStart = 0;
        }

        if (_length + count > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }
    }
}
