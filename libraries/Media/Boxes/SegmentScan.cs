namespace StreamPlatform.Media;

/// <summary>
/// Learns what a stored media segment says about itself from the beginnings of its fragments, without its pictures: it names the next byte range
/// that it wants until it has seen all fragments.
/// </summary>
public sealed class SegmentScan(InitSegment init)
{
    // A moof of 120 samples takes 2 kB, what stands before a first picture less than one
    private const int UsualHead = 8 * 1024;
    private const int LargestHead = 1024 * 1024;

    private readonly List<FragmentFacts> _fragments = [];
    private long _offset;
    private int _head = UsualHead;
    private long? _length;

    /// <summary>The bytes to bring next; null when there is nothing left to see.</summary>
    public (long Offset, int Length)? Wanted => _length is { } length && _offset >= length ? null : (_offset, _head);

    /// <summary>Takes the bytes that were wanted, fewer where the segment ends before. Throws <see cref="BoxException"/> when they are no media segment.</summary>
    public void Take(ReadOnlySpan<byte> bytes, long segmentLength)
    {
        _length = segmentLength;
        if (!Advance(bytes, isAll: _offset + bytes.Length >= segmentLength))
        {
            _head = _head < LargestHead ? _head * 4 : throw new BoxException("A fragment whose first picture is nowhere near its beginning.");
        }
    }

    /// <summary>What the segment says, once nothing more is wanted.</summary>
    public MediaSegment Complete() =>
        Wanted is not null ? throw new InvalidOperationException("The scan is not over.")
        : _fragments.Count == 0 ? throw new BoxException("A media segment without a fragment.")
        : MediaSegmentReader.Joined(_length!.Value, _fragments);

    // False when more bytes from the same offset are needed.
    private bool Advance(ReadOnlySpan<byte> bytes, bool isAll)
    {
        if (!Box.TryReadHeader(bytes, out var type, out var length, out var header))
        {
            return isAll ? throw new BoxException("The segment ends in the middle of a box.") : false;
        }

        if (_offset + length > _length)
        {
            throw new BoxException($"Box '{type}' reaches past the end of the segment.");
        }

        if (type == "moof")
        {
            return AddFragment(bytes, (int)Math.Min(length, int.MaxValue), header, isAll);
        }

        Pass(length);
        return true;
    }

    private bool AddFragment(ReadOnlySpan<byte> bytes, int length, int header, bool isAll)
    {
        if (bytes.Length < length)
        {
            return false;
        }

        var facts = FragmentFacts.ReadHead(bytes[header..length], init, _offset, out var sample);
        if (sample.Offset < length || _offset + sample.End > _length)
        {
            throw new BoxException("The first sample lies outside of the segment.");
        }

        var seen = bytes[(int)Math.Min(sample.Offset, bytes.Length)..(int)Math.Min(sample.End, bytes.Length)];
        var isIdr = FragmentFacts.BeginsWithIdr(seen, init);
        if (isIdr is null && !isAll && bytes.Length < sample.End)
        {
            return false;
        }

        _fragments.Add(facts with { StartsWithIdr = isIdr ?? false });
        Pass(length);
        return true;
    }

    private void Pass(long length)
    {
        _offset += length;
        _head = UsualHead;
    }
}
