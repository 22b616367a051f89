using StreamPlatform.Media;

namespace StreamPlatform.Thumbnails.Frames;

// One finished rung as it is stored: its init segment, and how many segments there are of which length.
internal sealed record Rendition(string VideoId, string PlanId, string Track, byte[] InitBytes, InitSegment Init, MediaSegment First, int SegmentCount)
{
    public Resolution Size => Init.Resolution!.Value;

    public MediaTime FrameDuration => new(First.Duration / First.Samples, Init.Timescale);

    public MediaTime StartOf(int segment) => new(segment * First.Duration, Init.Timescale);

    // The segment in which a time lies.
    public int SegmentAt(MediaTime time) => Math.Clamp((int)(time.In(Init.Timescale).Ticks / First.Duration), 0, SegmentCount - 1);
}
