using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

/// <summary>Figures, not tests: from the press on a card to the first picture, and how it goes on. Prints them; nothing is asserted about time.</summary>
[Trait("Duration", "long")]
public sealed class StartingToWatch(Platform platform, PublishedVideos videos, ITestOutputHelper output) : IClassFixture<PublishedVideos>
{
    private const int Rounds = 20;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2); // at a page, before one presses
    private static readonly Line Loopback = new("loopback", 0, 0);
    private static readonly Line Slow = new("3 Mbit/s, 50 ms", 3_000_000, 50);

    // when a card was pressed, when the first frame of the video that follows was there, and how often it has stopped since
    private const string Watch =
        """
        () => {
          window.pressed = 0;
          window.shown = 0;
          window.stops = 0;
          window.heights = [];
          document.addEventListener('click', () => { window.pressed = performance.now(); }, { capture: true });
          const look = setInterval(() => {
            // cards have films of their own
            const video = document.querySelector('[aria-label="Video player"] video');
            if (video && video.getVideoPlaybackQuality().totalVideoFrames > 0) {
              window.shown = performance.now();
              clearInterval(look);
              video.addEventListener('waiting', () => { window.stops++; });
              setInterval(() => {
                if (window.heights.at(-1) !== video.videoHeight) {
                  window.heights.push(video.videoHeight);
                }
              }, 100);
            }
          }, 4);
        }
        """;

    [Fact]
    public async Task From_the_press_to_the_first_frame()
    {
        foreach (var line in new[] { Loopback, Slow })
        {
            foreach (var prepared in new[] { false, true })
            {
                List<double> times = [];
                for (var round = 0; round < Rounds; round++)
                {
                    times.Add(await MeasureAsync(videos.First, line, prepared));
                }

                times.Sort();
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{line.Name}, {(prepared ? "prepared" : "cold")}: median {times[Rounds / 2]:0} ms, p95 {times[(int)(Rounds * 0.95) - 1]:0} ms, longest {times[^1]:0} ms"));
            }
        }
    }

    [Fact]
    public async Task A_minute_of_full_HD_on_a_slow_line()
    {
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        var id = await creator.UploadAsync(await Source.VideoAsync($"Brook {Guid.NewGuid():N}"[..12], "1920x1080", 75));
        using var api = await creator.ApiAsync();
        await PublishedVideos.PublishAsync(api, id);

        await using var viewer = await ArriveAsync(id, Slow);
        await CardOf(viewer, id).EvaluateAsync("link => link.click()");
        await viewer.UntilAsync("document.querySelector('video')?.currentTime >= 60", TimeSpan.FromMinutes(5));

        var seen = await viewer.Page.EvaluateAsync<JsonElement>(
            "() => ({ started: window.shown - window.pressed, took: performance.now() - window.shown, stops: window.stops, heights: window.heights.join(', ') })");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Slow.Name}, 1080p: first frame after {seen.GetProperty("started").GetDouble():0} ms, 60 s of it in {seen.GetProperty("took").GetDouble() / 1000:0.0} s with {seen.GetProperty("stops").GetInt32()} stops, lines {seen.GetProperty("heights").GetString()}"));
    }

    private static ILocator CardOf(Visitor viewer, string id) => viewer.Page.Locator($"article h2 a[href='/watch/{id}']");

    private async Task<double> MeasureAsync(string id, Line line, bool prepared)
    {
        await using var viewer = await ArriveAsync(id, line);
        if (prepared)
        {
            // as long as a person rests on what they are about to press
            await CardOf(viewer, id).HoverAsync();
            await Task.Delay(line.BitsPerSecond > 0 ? 3000 : 700);
        }

        // pressed where the pointer has not been: by script, so that coming there does not prepare it
        await CardOf(viewer, id).EvaluateAsync("link => link.click()");
        await viewer.UntilAsync("window.shown > 0", TimeSpan.FromMinutes(1));
        var times = await viewer.Page.EvaluateAsync<JsonElement>("() => ({ pressed: window.pressed, shown: window.shown })");
        return times.GetProperty("shown").GetDouble() - times.GetProperty("pressed").GetDouble();
    }

    // a fresh browser profile each time: nothing is in any cache but what the visit itself brings over the same line
    private async Task<Visitor> ArriveAsync(string id, Line line)
    {
        var viewer = await platform.NewVisitorAsync(serviceWorker: false);
        var page = viewer.Page;
        if (line.BitsPerSecond > 0)
        {
            var devTools = await page.Context.NewCDPSessionAsync(page);
            await devTools.SendAsync("Network.enable");
            await devTools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
            {
                ["offline"] = false,
                ["latency"] = line.Milliseconds,
                ["downloadThroughput"] = line.BitsPerSecond / 8,
                ["uploadThroughput"] = line.BitsPerSecond / 8,
            });
        }

        await page.GotoAsync("/tag/nature");
        await CardOf(viewer, id).WaitForAsync();
        await Task.Delay(Look);
        await page.EvaluateAsync(Watch);
        return viewer;
    }

    private sealed record Line(string Name, double BitsPerSecond, double Milliseconds);
}
