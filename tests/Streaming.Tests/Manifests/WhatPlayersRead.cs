using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Tests.Manifests;

// Two parsers that we did not write (hls-parser, strict, and m3u8-parser) read what we write.
public sealed class WhatPlayersRead
{
    private readonly AVideo _video = new() { Segments = 3, Rungs = ["720p", "360p"], Audio = ["audio", "audio-en"] };

    [Fact]
    public async Task A_growing_video()
    {
        var index = _video.Indexed(_video.Segment("360p", 0), _video.Segment("360p", 1), _video.Segment("audio", 0));

        using var main = await ParseAsync(MultivariantManifest.Growing(index));
        using var media = await ParseAsync(MediaManifest.Growing(index, index.Track("360p")));

        Assert.Equal(["360p.m3u8", "720p.m3u8", "audio.m3u8"], Strings(main, "variants", "uri"));
        Assert.Equal(["360p.m3u8", "720p.m3u8", "audio.m3u8"], Strings(main, "agreed"));
        Assert.Equal(0, main.RootElement.GetProperty("start").GetDouble());
        Assert.Equal("EVENT", media.RootElement.GetProperty("type").GetString());
        Assert.False(media.RootElement.GetProperty("ended").GetBoolean());
        Assert.Equal(4, media.RootElement.GetProperty("target").GetDouble());
        Assert.Equal("../360p/init.mp4", media.RootElement.GetProperty("init").GetString());
        Assert.Equal(["../360p/0.m4s", "../360p/1.m4s"], Strings(media, "segments", "uri"));
        Assert.Equal(["../360p/0.m4s", "../360p/1.m4s"], Strings(media, "agreed"));
    }

    [Fact]
    public async Task A_finished_video_with_two_languages_and_keyframes()
    {
        var index = _video.IndexedWhole();
        var track = index.Track("720p");
        var keyframes = new KeyframeManifest(track, [.. Enumerable.Range(0, 3).Select(number =>
        {
            var segment = _video.Segment("720p", number);
            return new KeyframedSegment(number, segment.StartTicks + segment.DurationTicks, segment.Keyframes!);
        })]);
        var iFrames = new IFrameVariant
        {
            Uri = KeyframeManifest.UriOf("720p"),
            Peak = keyframes.Peak,
            Average = keyframes.Average,
            Codecs = ["avc1.640014"],
            Resolution = new Resolution(1280, 720),
        };

        using var main = await ParseAsync(MultivariantManifest.Finished(index, [iFrames]));
        using var media = await ParseAsync(MediaManifest.Finished(index, track));
        using var pictures = await ParseAsync(keyframes.Write(index.TargetDurationSeconds));

        Assert.Equal(["720p-keyframes.m3u8"], Strings(main, "keyframes"));
        Assert.All(main.RootElement.GetProperty("variants").EnumerateArray(), variant =>
            Assert.Equal(["audio.m3u8", "audio-en.m3u8"], variant.GetProperty("audio").EnumerateArray().Select(uri => uri.GetString())));
        Assert.Equal("VOD", media.RootElement.GetProperty("type").GetString());
        Assert.True(media.RootElement.GetProperty("ended").GetBoolean());
        Assert.True(media.RootElement.GetProperty("agreedEnd").GetBoolean());
        Assert.Equal(3 * 4.004, media.RootElement.GetProperty("segments").EnumerateArray().Sum(one => one.GetProperty("duration").GetDouble()), 6);
        Assert.Equal(6, pictures.RootElement.GetProperty("segments").GetArrayLength());
        Assert.Equal(_video.Segment("720p", 0).Keyframes![1].Offset, pictures.RootElement.GetProperty("segments")[1].GetProperty("byterange").GetProperty("offset").GetInt64());
    }

    [Fact]
    public async Task A_finished_video_by_dash()
    {
        var index = _video.IndexedWhole();

        using var mpd = await ParseAsync(DashManifest.Finished(index));

        Assert.Equal(3 * 4.004, mpd.RootElement.GetProperty("duration").GetDouble(), 3);
        Assert.Equal(["720p", "360p"], Strings(mpd, "pictures", "id"));
        Assert.Equal(2, mpd.RootElement.GetProperty("sounds").GetArrayLength());
        var segments = mpd.RootElement.GetProperty("pictures")[0].GetProperty("segments").EnumerateArray().ToArray();
        Assert.Equal(["https://edge/t/m/v/p/720p/0.m4s", "https://edge/t/m/v/p/720p/1.m4s", "https://edge/t/m/v/p/720p/2.m4s"], segments.Select(one => one.GetProperty("uri").GetString()));
        Assert.All(segments, segment => Assert.Equal(4.004, segment.GetProperty("duration").GetDouble(), 6));
        Assert.Equal("https://edge/t/m/v/p/720p/init.mp4", segments[0].GetProperty("init").GetString());
    }

    [Fact]
    public async Task A_growing_video_that_has_ended()
    {
        var index = _video.IndexedWhole();

        using var media = await ParseAsync(MediaManifest.Growing(index, index.Track("audio")));

        Assert.Equal("EVENT", media.RootElement.GetProperty("type").GetString());
        Assert.True(media.RootElement.GetProperty("ended").GetBoolean());
    }

    private static IEnumerable<string?> Strings(JsonDocument json, string list, string? property = null) => json.RootElement
        .GetProperty(list).EnumerateArray().Select(one => property is null ? one.GetString() : one.GetProperty(property).GetString());

    private static async Task<JsonDocument> ParseAsync(string playlist)
    {
        var clients = typeof(WhatPlayersRead).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Clients").Value!;
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(clients, "parse.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await node.StandardInput.WriteAsync(playlist);
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync();
        var complained = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, complained);
        return JsonDocument.Parse(said);
    }
}
