using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Pure: the way from decoded pictures to one stream per rung, each scaled from the next larger one.
internal static class PictureFilter
{
    // Linear light, then the primaries of SDR, then a curve that keeps highlights apart
    private const string ToneMap =
        "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv";

    public static string For(TranscodingPlan plan, DecodedSpan span, IReadOnlyList<Rung> rungs)
    {
        var at = Seconds.Of(plan.Clock.VideoStart + plan.Segments.TimeOf(span.FirstFrame).ToTimeSpan());
        var first = rungs[0];
        string[] head =
        [
            .. plan.Picture.IsInterlaced ? ["yadif=mode=send_frame:deint=interlaced"] : Array.Empty<string>(),
            $"fps={plan.FrameRate}:start_time={at}", "setpts=PTS-STARTPTS", $"tpad=stop_mode=clone:stop_duration={Seconds.Of(span.Hold)}",
            .. span.Skipped > 0 ? [string.Create(CultureInfo.InvariantCulture, $"trim=start_frame={span.Skipped}"), "setpts=PTS-STARTPTS"] : Array.Empty<string>(),
            .. EverySecond(plan, first),
            Scale(first),
            .. ToStandardRange(plan.Picture),
            "format=yuv420p",
        ];
        var filter = $"[0:{plan.Picture.StreamIndex.ToString(CultureInfo.InvariantCulture)}]{string.Join(',', head)}";
        for (var i = 1; i < rungs.Count; i++)
        {
            var (above, rung) = (rungs[i - 1], rungs[i]);
            var thin = plan.FrameIntervalOf(above) == plan.FrameIntervalOf(rung) ? [] : EverySecond(plan, rung);
            filter += $",split[{above.Name}][to{rung.Name}];[to{rung.Name}]{string.Join(',', [.. thin, Scale(rung)])}";
        }

        return $"{filter}[{rungs[^1].Name}]";
    }

    // Pictures do not always repeat what their container says of their colours, and the mapping needs to know.
    public static string[] ToStandardRange(SourcePicture picture) =>
        picture.IsHighDynamicRange ? [$"setparams=color_primaries=bt2020:color_trc={picture.Transfer ?? "arib-std-b67"}:colorspace=bt2020nc:range=tv", ToneMap] : [];

    private static string[] EverySecond(TranscodingPlan plan, Rung rung) => plan.FrameIntervalOf(rung) == 2 ? ["framestep=2"] : [];

    // The scaler bends the pixels to keep the exact shape of the picture: then a rung would depend on the rungs above it, which are not the same in every job
    private static string Scale(Rung rung) => string.Create(CultureInfo.InvariantCulture, $"scale={rung.Size.Width}:{rung.Size.Height},setsar=1");
}
