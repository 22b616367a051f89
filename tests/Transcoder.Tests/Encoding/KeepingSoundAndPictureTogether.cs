using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Tests.Encoding;

public sealed class KeepingSoundAndPictureTogether
{
    private const int Rate = 48000;

    [Theory]
    [InlineData("plain.mp4", "")]
    [InlineData("late.ts", "-muxdelay 0.7")]
    [InlineData("shifted.mkv", "-output_ts_offset 7.3")]
    public async Task A_beep_is_heard_when_the_source_has_it(string name, string options)
    {
        // sound begins a second after the picture; the beep is at six seconds
        using var source = await SourceFile.MakeAsync(
            name, ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=10", "-itsoffset", "1", "-f", "lavfi", "-i", "aevalsrc='0.8*sin(2*PI*1000*t)*between(t,5,5.2)':s=44100:d=9",
            "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        var plan = await source.PlanAsync();
        var samples = await SoundAsync(plan, source);
        var onset = Array.FindIndex(samples, sample => Math.Abs((int)sample) > 6000) / (double)Rate;
        Assert.InRange(onset, 5.97, 6.03);
        Assert.InRange(samples.Length / (double)Rate, plan.Segments.Duration.Seconds - 0.022, plan.Segments.Duration.Seconds + 0.022);
    }

    private static async Task<short[]> SoundAsync(TranscodingPlan plan, SourceFile source)
    {
        using var scratch = new Scratch();
        using var socket = new OutputSocket(scratch.PathOf("audio"));
        var stream = new AdtsSplitter();
        await Toolbox.Run.RunAsync(
            AudioCommand.For(plan, plan.Sound!, SoundLevel.Untouched, socket.Target, new SourceInput(source.Address)),
            [(socket, (bytes, _) =>
            {
                stream.Append(bytes.Span);
                return Task.CompletedTask;
            })],
            new EncoderTurn(true), TimeSpan.FromMinutes(2), default);
        stream.Complete();
        var frames = new List<byte[]>();
        while (stream.TryTake(out var frame))
        {
            frames.Add(frame);
        }

        Assert.True(frames.Count > plan.Audio.TotalFrames);
        var track = AudioInitSegmentWriter.Write(stream.Configuration!.Value, SourceSound.Bitrate)
            .Concat(Enumerable.Range(0, plan.Audio.Count).SelectMany(number =>
            {
                var span = plan.Audio[number];
                return AudioSegmentWriter.Write(span, frames.GetRange((int)span.FirstFrame + 1, span.Frames));
            })).ToArray();
        using var file = await SourceFile.OfBytesAsync("sound.mp4", track);
        await Toolbox.FfmpegAsync("-i", file.FilePath, "-ac", "1", "-ar", "48000", "-f", "s16le", file.FilePath + ".pcm");
        return System.Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(await File.ReadAllBytesAsync(file.FilePath + ".pcm")).ToArray();
    }
}
