using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Tests.Planning;

/// <summary>Plans as the planner makes them, without a source.</summary>
internal static class Plans
{
    public static TranscodingPlan Of(int width, int height, FrameRate rate, double seconds, double videoStart = 0, bool seekable = true, bool sound = true) => new()
    {
        PlanId = "p1",
        VideoId = "v1",
        SourceId = "s1",
        SourceKey = "v1/s1",
        Clock = new SourceClock(TimeSpan.FromSeconds(videoStart), TimeSpan.FromSeconds(videoStart), seekable),
        Picture = new SourcePicture(0, new Resolution(width, height), IsInterlaced: false, IsHighDynamicRange: false),
        Sound = sound ? new SourceSound(1, "en") : null,
        FrameRate = rate,
        TotalFrames = rate.FramesIn(TimeSpan.FromSeconds(seconds)),
        Rungs = LadderPlanner.Plan(new Resolution(width, height), rate).Rungs,
        Encoder = EncoderSettings.Default,
    };
}
