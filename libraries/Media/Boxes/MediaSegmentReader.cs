namespace StreamPlatform.Media;

/// <summary>Reads a media segment and holds its fragments to what a player relies on: they join without a gap.</summary>
public static class MediaSegmentReader
{
    /// <summary>Throws <see cref="BoxException"/> when the bytes are no media segment or its fragments do not join.</summary>
    public static MediaSegment Read(ReadOnlySpan<byte> bytes, InitSegment init)
    {
        var fragments = new List<FragmentFacts>();
        var rest = bytes;
        var offset = 0L;
        while (rest.Length > 0)
        {
            var box = Box.Take(ref rest);
            if (box.Type == "moof")
            {
                fragments.Add(FragmentFacts.Read(bytes[(int)offset..], box.Payload, init, offset));
            }

            offset += box.Length;
        }

        return fragments.Count == 0 ? throw new BoxException("A media segment without a fragment.") : Joined(bytes.Length, fragments);
    }

    internal static MediaSegment Joined(long length, List<FragmentFacts> fragments)
    {
        for (var i = 1; i < fragments.Count; i++)
        {
            if (fragments[i].DecodeTime != fragments[i - 1].DecodeTime + fragments[i - 1].Duration)
            {
                throw new BoxException($"Fragment {i} begins at tick {fragments[i].DecodeTime}, not where the one before ends.");
            }
        }

        return new MediaSegment
        {
            Length = length,
            DecodeTime = fragments[0].DecodeTime,
            Duration = fragments.Sum(fragment => fragment.Duration),
            Samples = fragments.Sum(fragment => fragment.Samples),
            StartsWithIdr = fragments[0].StartsWithIdr,
            Keyframes = [.. fragments.Select(fragment => fragment.Keyframe)],
        };
    }
}
