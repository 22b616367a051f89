using System.Net;
using System.Net.Sockets;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Tests.Encoding;

public sealed class LosingTheSource
{
    // ffmpeg ends with 0 when the storage goes away for longer than it tries: what is missing would be silence for ever
    [Theory]
    [InlineData("sound.mp4")]
    [InlineData("sound.mkv")]
    public async Task No_silence_stands_in_for_sound_that_could_not_be_read_and_the_work_is_done_again(string name)
    {
        using var source = await MakeAsync(name, soundSeconds: 30);
        var plan = await source.PlanAsync();
        var whole = await FramesAsync(plan, source.Address, []);

        List<byte[]> taken = [];
        await Assert.ThrowsAsync<SourceLostException>(async () => await FramesAsync(plan, HalfServed(source.FilePath), taken));

        Assert.InRange(taken.Count, 1, whole.Count * 2 / 3);
        Assert.Equal(whole.Take(taken.Count), taken);
    }

    [Fact]
    public async Task A_sound_that_ends_before_the_picture_goes_on_as_silence_to_the_last_frame()
    {
        using var source = await MakeAsync("short.mp4", soundSeconds: 2);
        var plan = await source.PlanAsync();

        var frames = await FramesAsync(plan, source.Address, []);

        Assert.Equal(plan.Audio.TotalFrames, frames.Count);
        Assert.InRange(frames.FindIndex(frame => frame.AsSpan().SequenceEqual(AacSilence.Stereo)), 94, 98);
    }

    // ffprobe ends with 0, too: what could be read would pass for the whole
    [Fact]
    public async Task No_verdict_is_given_on_a_source_that_could_not_be_read_to_its_end()
    {
        using var source = await MakeAsync("probed.mkv", soundSeconds: 30);
        await Assert.ThrowsAsync<SourceLostException>(() => Toolbox.Prober.ProbeAsync(HalfServed(source.FilePath), new FileInfo(source.FilePath).Length, default));
    }

    [Theory]
    [InlineData(true, "[tcp @ 0x1] [error] Connection to tcp://s:1 failed: Connection refused")]
    [InlineData(true, "[https @ 0x1] [warning] Will reconnect at 5 in 0 second(s), error=Connection timed out.", "[https @ 0x1] [warning] Will reconnect at 5 in 3 second(s), error=Connection timed out.")]
    [InlineData(false, "[http @ 0x1] [error] Stream ends prematurely at 5, should be 9", "[http @ 0x1] [warning] Will reconnect at 5 in 0 second(s), error=Connection reset by peer.")]
    [InlineData(false, "[matroska,webm @ 0x1] [error] File ended prematurely")]
    [InlineData(false, "[error] /a: Invalid data found when processing input")]
    public void A_source_is_lost_when_the_storage_was_and_not_when_it_was_asked_again_or_is_damaged(bool isLost, params string[] lines)
    {
        var errors = new ToolErrors();
        Array.ForEach(lines, errors.Add);
        Assert.Equal(isLost, errors.TellOfALostSource);
    }

    private static Task<SourceFile> MakeAsync(string name, int soundSeconds) => SourceFile.MakeAsync(
        name, "-f", "lavfi", "-i", "testsrc2=s=320x180:r=10:d=30", "-f", "lavfi", "-i", $"anoisesrc=c=pink:d={soundSeconds}",
        "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-movflags", "+faststart");

    // what may be stored is added as it comes
    private static async Task<List<byte[]>> FramesAsync(TranscodingPlan plan, Uri address, List<byte[]> frames)
    {
        using var scratch = new Scratch();
        using var socket = new OutputSocket(scratch.PathOf("audio"));
        var sound = new SoundFrames(plan.Audio.TotalFrames);
        var command = AudioCommand.For(plan, plan.Sound!, SoundLevel.Untouched, socket.Target, plan.InputFrom(address));
        await Toolbox.Run.RunAsync(command, [(socket, TakeAsync)], new EncoderTurn(true), TimeSpan.FromMinutes(2), default);
        sound.Complete();
        Take();
        return frames;

        Task TakeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            sound.Append(bytes.Span);
            Take();
            return Task.CompletedTask;
        }

        void Take()
        {
            while (sound.TryTake(out var frame))
            {
                frames.Add(frame);
            }
        }
    }

    // a storage that goes away in the middle of the first answer
    private static Uri HalfServed(string path)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = ServeAsync(listener, path);
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/{Path.GetFileName(path)}");
    }

    private static async Task ServeAsync(TcpListener listener, string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        using (listener)
        {
            using var client = await listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            using (var reader = new StreamReader(stream, leaveOpen: true))
            {
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                    // the head of the request
                }
            }

            var head = $"HTTP/1.1 206 Partial Content\r\nContent-Length: {bytes.Length}\r\nContent-Range: bytes 0-{bytes.Length - 1}/{bytes.Length}\r\n\r\n";
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(head));
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        }
    }
}
