using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests.Streams;

/// <summary>Players that are not ours, in Chromium, with every quality forced once.</summary>
[Trait("Duration", "slow")]
public sealed class PlayingEverywhere(Platform platform)
{
    private const string HlsJs = "hls.js/dist/hls.min.js";
    private const string Shaka = "shaka-player/dist/shaka-player.compiled.js";

    private const string WithHls = """
        async (address) => {
          const video = document.querySelector('video');
          const hls = new Hls({ enableWorker: false });
          const parsed = new Promise((resolve, reject) => {
            hls.on(Hls.Events.MANIFEST_PARSED, resolve);
            hls.on(Hls.Events.ERROR, (_, data) => data.fatal && reject(new Error(data.details)));
          });
          hls.loadSource(address);
          hls.attachMedia(video);
          await parsed;
          await video.play();
          const seen = [];
          for (let level = 0; level < hls.levels.length; level++) {
            if (!hls.levels[level].height) continue;
            hls.currentLevel = level;
            video.currentTime = 0;
            while (video.videoHeight !== hls.levels[level].height || video.currentTime < 0.2) await new Promise((next) => setTimeout(next, 50));
            seen.push(video.videoHeight);
          }
          hls.destroy();
          return seen;
        }
        """;

    private const string WithShaka = """
        async (address) => {
          const video = document.querySelector('video');
          const player = new shaka.Player();
          await player.attach(video);
          player.configure({ abr: { enabled: false } });
          await player.load(address);
          await video.play();
          const seen = [];
          for (const track of player.getVariantTracks().filter(({ height }) => height)) {
            player.selectVariantTrack(track, true);
            video.currentTime = 0;
            while (video.videoHeight !== track.height || video.currentTime < 0.2) await new Promise((next) => setTimeout(next, 50));
            seen.push(video.videoHeight);
          }
          await player.destroy();
          return seen;
        }
        """;

    private const string ReadWithHls = """
        async (address) => {
          const video = document.querySelector('video');
          const hls = new Hls({ enableWorker: false });
          hls.loadSource(address);
          hls.attachMedia(video);
          await new Promise((resolve) => hls.on(Hls.Events.SUBTITLE_TRACKS_UPDATED, (_, { subtitleTracks }) => subtitleTracks.length && resolve()));
          hls.subtitleTrack = 0;
          await video.play();
          while (!video.textTracks[0]?.cues?.length) await new Promise((next) => setTimeout(next, 50));
          const [cue] = video.textTracks[0].cues;
          const read = `${hls.subtitleTracks[0].lang} ${cue.startTime} ${cue.text}`;
          hls.destroy();
          return read;
        }
        """;

    private const string ReadWithShaka = """
        async (address) => {
          const video = document.querySelector('video');
          const player = new shaka.Player();
          await player.attach(video);
          await player.load(address);
          await player.selectTextTrack(player.getTextTracks()[0]);
          await video.play();
          const cues = () => [...video.textTracks].flatMap((track) => [...(track.cues ?? [])]);
          while (cues().length === 0) await new Promise((next) => setTimeout(next, 50));
          const read = `${player.getTextTracks()[0].language} ${cues()[0].startTime} ${cues()[0].text}`;
          await player.destroy();
          return read;
        }
        """;

    private static readonly string Clients = typeof(PlayingEverywhere).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Clients").Value!;

    [Fact]
    public async Task Hls_js_and_shaka_player_play_every_quality_of_hls_and_of_dash()
    {
        await using var visitor = await platform.NewVisitorAsync(serviceWorker: false, contentPolicy: false);
        await visitor.BecomeCreatorAsync();
        using var api = await visitor.ApiAsync();
        var id = await new Creator(api).PublishAsync(await Source.VideoAsync("Every quality", "640x360", 8));
        var (hls, dash) = await AddressesAsync(api, id);
        int[] heights = [.. (await FinishedStream.FetchAsync(api, id)).Rungs.Select(rung => int.Parse(rung[..^1], System.Globalization.CultureInfo.InvariantCulture)).Order()];

        Assert.Equal(heights, Sorted(await RunAsync<int[]>(visitor.Page, HlsJs, WithHls, hls)));
        Assert.Equal(heights, Sorted(await RunAsync<int[]>(visitor.Page, Shaka, WithShaka, hls)));
        Assert.Equal(heights, Sorted(await RunAsync<int[]>(visitor.Page, Shaka, WithShaka, dash)));

        // captions that are sent afterwards are there for whoever begins then
        using var sent = await api.PutAsync($"api/streaming/studio/videos/{id}/texts/de", new StringContent("1\n00:00:01,500 --> 00:00:03,000\nGuten Tag\n"));
        Assert.Equal(200, (int)sent.StatusCode);
        (hls, dash) = await AddressesAsync(api, id);
        Assert.Equal("de 1.5 Guten Tag", await RunAsync<string>(visitor.Page, HlsJs, ReadWithHls, hls));
        Assert.Equal("de 1.5 Guten Tag", await RunAsync<string>(visitor.Page, Shaka, ReadWithShaka, hls));
        Assert.Equal("de 1.5 Guten Tag", await RunAsync<string>(visitor.Page, Shaka, ReadWithShaka, dash));
    }

    private static int[] Sorted(IEnumerable<int> heights) => [.. heights.Distinct().Order()];

    private static async Task<(string Hls, string Dash)> AddressesAsync(HttpClient api, string id)
    {
        using var answer = await api.PostAsync($"api/streaming/videos/{id}/sessions", content: null);
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (session.GetProperty("manifestUrl").GetString()!, session.GetProperty("dashManifestUrl").GetString()!);
    }

    private static async Task<T> RunAsync<T>(IPage page, string library, string script, string address)
    {
        // a real page of the site, as edges and the browser expect it, with nothing of the site on it
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => { document.body.innerHTML = '<video muted></video>'; }");
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Clients, "node_modules", library) });
        return await page.EvaluateAsync<T>(script, address).WaitAsync(TimeSpan.FromMinutes(2));
    }
}
