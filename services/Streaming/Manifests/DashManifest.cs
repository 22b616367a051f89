using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Manifests;

// The finished video for players of DASH, over the same segments.
internal static class DashManifest
{
    public const string ContentType = "application/dash+xml";

    public static string Finished(IndexedPlan index) => MpdWriter.Write(new MediaPresentation
    {
        Duration = index.Plan.Video.Rungs.Select(rung => LengthOf(index.Track(rung.Track))).Max(),
        TargetDurationSeconds = index.TargetDurationSeconds,
        Pictures = [.. index.Plan.Video.Rungs.Select(rung => Rendition(index, rung))],
        Sounds = [.. index.Plan.Audio.Select((audio, number) => Sound(index, audio, number))],
    });

    private static DashRendition Rendition(IndexedPlan index, PlannedRung rung)
    {
        var track = index.Track(rung.Track);
        var video = index.Plan.Video;
        return new DashRendition
        {
            Id = rung.Track,
            Codec = rung.Codecs,
            Peak = MeasuredRate.Of(track, index.TargetDurationSeconds).Peak,
            Timescale = track.Timescale,
            SegmentTicks = TicksOf(track),
            Resolution = new Resolution(rung.Width, rung.Height),
            FrameRate = new FrameRate(video.FrameRateNumerator, video.FrameRateDenominator * rung.FrameInterval),
        };
    }

    private static DashSound Sound(IndexedPlan index, PlannedAudio audio, int number)
    {
        var track = index.Track(audio.Track);
        return new DashSound
        {
            Id = audio.Track,
            Codec = audio.Codecs,
            Peak = MeasuredRate.Of(track, index.TargetDurationSeconds).Peak,
            Timescale = track.Timescale,
            SegmentTicks = TicksOf(track),
            Language = audio.Language,
            Name = MultivariantManifest.NameOf(index.Plan.Audio, number),
            Channels = audio.Channels,
            IsDefault = number == 0,
        };
    }

    private static MediaTime LengthOf(IndexedTrack track) => new(track.Prefix.Sum(segment => segment.DurationTicks), track.Timescale);

    private static long[] TicksOf(IndexedTrack track) => [.. track.Prefix.Select(segment => segment.DurationTicks)];
}
