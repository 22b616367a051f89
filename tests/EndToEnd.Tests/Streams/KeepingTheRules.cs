using System.Globalization;
using System.Reflection;
using System.Text.Json;
using StreamPlatform.Media;

namespace StreamPlatform.EndToEnd.Tests.Streams;

/// <summary>Files of many kinds go all the way; what comes out is judged by our own rules, by parsers and decoders that are not ours.</summary>
public sealed class KeepingTheRules(Platform platform, ITestOutputHelper output)
{
    private static readonly string[] Sample = ["silent-and-short.mp4", "two-languages.mkv"];

    [Fact]
    [Trait("Duration", "slow")]
    public Task Two_kinds_of_sources_become_streams_that_keep_every_rule() => RunAsync(SourceKind.All.Where(kind => Sample.Contains(kind.Name)));

    [Fact]
    [Trait("Duration", "long")]
    public Task Thirty_kinds_of_sources_become_streams_that_keep_every_rule()
    {
        Assert.InRange(SourceKind.All.Count, 30, 100);
        return RunAsync(SourceKind.All);
    }

    [Fact]
    [Trait("Duration", "long")]
    public async Task Sound_and_picture_are_together_at_the_start_in_the_middle_and_at_the_end()
    {
        const int rate = 25;
        const string flash = "between(mod(t,19),1,1.2)";
        await using var visitor = await platform.NewVisitorAsync();
        await visitor.BecomeCreatorAsync();
        using var api = await visitor.ApiAsync();
        var path = Path.Combine(Directory.CreateTempSubdirectory("flash-").FullName, "flash.mp4");
        await Tool.FfmpegAsync(
            "-f", "lavfi", "-i", $"color=black:s=640x360:r={rate}:d=40,drawbox=c=white:t=fill:enable='{flash}'", "-f", "lavfi", "-i", $"aevalsrc='0.8*sin(2*PI*1000*t)*{flash}':d=40:s=48000",
            "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", path);
        var stream = await FinishedStream.FetchAsync(api, await new Creator(api).PublishAsync(path));

        var flashes = Onsets(await PicturesAsync(await stream.JoinAsync(stream.Rungs.First())), rate);
        var beeps = Onsets(await SamplesAsync(await stream.JoinAsync("audio")), 1000);

        Assert.Equal(3, flashes.Count);
        output.WriteLine(string.Join(", ", flashes.Zip(beeps, (seen, heard) => FormattableString.Invariant($"seen at {seen:0.000} s, heard at {heard:0.000} s"))));
        Assert.All(flashes.Zip(beeps), both => Assert.InRange(both.First - both.Second, -1.0 / rate, 1.0 / rate));
    }

    private static async Task<bool[]> PicturesAsync(string path) =>
        [.. (await Tool.FfmpegAsync("-i", path, "-vf", "scale=1:1:flags=area,format=gray", "-f", "rawvideo", "-")).Select(grey => grey > 128)];

    // a thousand times a second: whether it was loud
    private static async Task<bool[]> SamplesAsync(string path)
    {
        var bytes = await Tool.FfmpegAsync("-i", path, "-ac", "1", "-ar", "48000", "-f", "s16le", "-");
        return [.. System.Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(bytes).ToArray().Chunk(48).Select(samples => samples.Max(sample => Math.Abs((int)sample)) > 3000)];
    }

    // Times at which something begins, in seconds; what begins again within half a second went on.
    private static List<double> Onsets(bool[] present, int rate)
    {
        var onsets = new List<double>();
        var last = double.NegativeInfinity;
        foreach (var time in present.Select((on, i) => (on, Time: (double)i / rate)).Where(one => one.on).Select(one => one.Time))
        {
            if (time - last > 0.5)
            {
                onsets.Add(time);
            }

            last = time;
        }

        return onsets;
    }

    private async Task RunAsync(IEnumerable<SourceKind> kinds)
    {
        await using var visitor = await platform.NewVisitorAsync();
        await visitor.BecomeCreatorAsync();
        var folder = Directory.CreateTempSubdirectory("kinds-").FullName;
        var wrong = new List<string>();
        foreach (var kind in kinds)
        {
            // a session is shorter than the whole run
            using var api = await visitor.ApiAsync();
            var path = Path.Combine(folder, kind.Name);
            await Tool.FfmpegAsync(kind.ArgumentsFor(path));
            var stream = await FinishedStream.FetchAsync(api, await new Creator(api).PublishAsync(path));
            wrong.AddRange(stream.Violations.Select(violation => $"{kind.Name}: {violation}"));
            await AssertParsedAsync(stream);
            var pictures = await CountAsync(kind, stream, wrong);
            output.WriteLine($"{kind.Name}: {stream.Violations.Count} violations, {pictures}, {await LoudnessAsync(path, stream)}");
        }

        Assert.Empty(wrong);
    }

    private static async Task AssertParsedAsync(FinishedStream stream)
    {
        var clients = typeof(KeepingTheRules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Clients").Value!;
        var answers = await Tool.RunAsync("node", [Path.Combine(clients, "parse-all.mjs")], JsonSerializer.Serialize(stream.Manifests));
        using var read = JsonDocument.Parse(answers);
        Assert.Equal(stream.Manifests.Count, read.RootElement.EnumerateObject().Count());
    }

    // joined segments of each rung decode to as many pictures as the source has at its rate
    private static async Task<string> CountAsync(SourceKind kind, FinishedStream stream, List<string> wrong)
    {
        var counts = new List<string>();
        foreach (var rung in stream.Rungs)
        {
            var joined = await stream.JoinAsync(rung);
            var decoded = int.Parse(
                await Tool.TextAsync("ffprobe", "-v", "error", "-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", joined), CultureInfo.InvariantCulture);
            counts.Add($"{rung} {decoded}");
            if (kind.Pictures is { } pictures && decoded != pictures && decoded != (pictures + 1) / 2)
            {
                wrong.Add($"{kind.Name}: {rung} has {decoded} pictures, the source {pictures}");
            }
        }

        return string.Join(", ", counts);
    }

    private static async Task<string> LoudnessAsync(string source, FinishedStream stream)
    {
        if (!stream.Playlists.ContainsKey("audio.m3u8"))
        {
            return "no sound";
        }

        var (before, after) = (await MeasureAsync(source), await MeasureAsync(await stream.JoinAsync("audio")));
        return FormattableString.Invariant($"{before?.Integrated} LUFS before, {after?.Integrated} LUFS and {after?.TruePeak} dBTP after");
    }

    private static async Task<Loudness?> MeasureAsync(string path) =>
        LoudnessReader.Read(await Tool.FindingsAsync("-v", "info", "-i", path, "-map", "0:a:0", "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"));
}
