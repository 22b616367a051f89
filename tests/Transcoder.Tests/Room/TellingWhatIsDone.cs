using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Transcoder.Tests.Room;

[Collection(nameof(TranscoderRoom))]
public sealed class TellingWhatIsDone(TranscoderRoom room)
{
    [Fact]
    public async Task Jobs_and_their_tools_are_spans_and_figures()
    {
        using var source = await SourceFile.MakeAsync("told.mp4", "-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25", "-t", "5", "-c:v", "libx264", "-preset", "ultrafast");
        var upload = await room.UploadAsync(source);
        await room.Broker.FirstAsync<TranscodingProgressed>(e => e.VideoId == upload.VideoId && e.Percent >= 100, () => string.Join('\n', room.Workers.Select(worker => worker.Log)));

        await room.Telemetry.HearsAsync(
            "job chunk-0", "ffmpeg", "ffprobe", "streamplatform.transcoder.job.wait", "streamplatform.transcoder.job.duration",
            "streamplatform.transcoder.encode.speed", "streamplatform.transcoder.jobs.running", "streamplatform.transcoder.encoders",
            "streamplatform.transcoder.plan.idle");
    }
}
