using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// From when to when the video lasts: as long as there is picture, and for longer where the sound is. Pure.
internal static class TimelinePlanner
{
    // Sound and picture seldom end at the very same time
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(0.5);

    // A still with an hour of sound is a video; one picture and a day of sound is a mistake
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);

    public static SourceTimeline Plan(SourceProbe probe, PacketScan packets, FrameRate rate, AudioStreamProbe? sound, List<SourceRepair> repairs)
    {
        var video = packets.Video!;
        var (start, end) = (probe.Video!.Start, video.End);
        if (sound is not null)
        {
            var early = start - sound.Start;
            if (early > Noticeable && early <= LongestHold)
            {
                start = sound.Start;
                repairs.Add(SourceRepairs.PictureHeld(early));
            }

            end = HoldFor(packets.Of(sound.Index), end, repairs);
        }

        var frame = rate.DurationOf(1).ToTimeSpan();
        var stands = end - video.LastStart - frame;
        return new SourceTimeline(probe.Start, start, end, Seekable: false) { LastPicture = stands > Noticeable ? video.LastStart : null };
    }

    private static TimeSpan HoldFor(StreamExtent? sound, TimeSpan end, List<SourceRepair> repairs)
    {
        var late = (sound?.End ?? end) - end;
        if (late <= Noticeable)
        {
            return end;
        }

        var hold = late < LongestHold ? late : LongestHold;
        repairs.Add(late > hold ? SourceRepairs.SoundCut(late - hold) : SourceRepairs.PictureHeld(late));
        return end + hold;
    }
}
