using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Texts;

namespace StreamPlatform.Streaming.Manifests;

// The finished video for players of DASH, over the same segments.
internal static class DashManifest
{
    public const string ContentType = "application/dash+xml";

    public static string Finished(IndexedPlan index) => MpdWriter.Write(new MediaPresentation
    {
        Duration = index.Duration,
        TargetDurationSeconds = index.TargetDurationSeconds,
        Pictures = [.. index.Plan.Video.Rungs.Select(rung => Rendition(index, rung))],
        Sounds = [.. index.Plan.Audio.Zip(TrackNames.Apart(index.Plan.Audio.Select(audio => audio.Name)), (audio, name) => Sound(index, audio, name))],
        Texts = [.. index.Texts.Zip(TrackNames.Apart(index.Texts.Select(text => text.Label)), Text)],
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

    private static DashSound Sound(IndexedPlan index, PlannedAudio audio, string name)
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
            Name = name,
            Channels = audio.Channels,
            IsDefault = audio == index.Plan.Audio[0],
        };
    }

    private static DashText Text(IndexedText text, string name) => new()
    {
        Id = text.Track,
        Uri = TextManifest.SegmentUri(text.Track),
        Language = text.Language,
        Name = name,
        DescribesSound = text.DescribesSound,
    };

    private static long[] TicksOf(IndexedTrack track) => [.. track.Prefix.Select(segment => segment.DurationTicks)];
}
