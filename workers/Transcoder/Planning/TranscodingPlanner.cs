using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Probing;

namespace StreamPlatform.Transcoder.Planning;

internal static class TranscodingPlanner
{
    // The same source always gives the same plan, and a repeated message the same plan id.
    public static TranscodingPlan Plan(UploadCompleted upload, AcceptedSource source)
    {
        var video = source.Probe.Video!;
        var display = video.DisplaySize;
        var timeline = source.Timeline;
        var ladder = LadderPlanner.Plan(display, source.FrameRate);
        var sounds = source.Sound is { } first ? SourceExtras.Sounds([first, .. source.FurtherSounds]) : [];
        return new TranscodingPlan
        {
            PlanId = Ids.Plan(upload.SourceId, TranscodingPlan.Version),
            VideoId = upload.VideoId,
            SourceId = upload.SourceId,
            SourceKey = upload.SourceKey,
            Container = source.Probe.Container,
            Clock = new SourceClock(timeline.FileStart, timeline.Start, timeline.Seekable)
            {
                LastPicture = timeline.LastPicture,
                Rebased = timeline.Rebased,
                SeeksKeyframes = SourceClaims.HasIndex(source.Probe),
            },
            Picture = new SourcePicture(video.Index, display, video.IsInterlaced, video.IsHighDynamicRange) { Transfer = video.ColorTransfer },
            Sound = sounds.FirstOrDefault(),
            FurtherSounds = [.. sounds.Skip(1)],
            Texts = SourceExtras.Texts(source.Probe),
            Chapters = SourceExtras.Chapters(source.Probe, timeline.Start, timeline.Duration),
            FrameRate = ladder.FrameRate,
            TotalFrames = Math.Max(1, ladder.FrameRate.FramesIn(timeline.Duration)),
            Rungs = ladder.Rungs,
            Encoder = EncoderSettings.Default,
            Repairs = source.Repairs,
            Playable = source.Incomplete?.Playable,
            Declared = source.Incomplete?.Declared,
        };
    }
}
