using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

/// <summary>Figures, not tests: from the press on a card to the first picture. Prints them; nothing is asserted about time.</summary>
[Trait("Duration", "long")]
public sealed class StartingToWatch(Platform platform, PublishedVideos videos, ITestOutputHelper output) : IClassFixture<PublishedVideos>
{
    private const int Rounds = 20;
    private static readonly Line Loopback = new("loopback", 0, 0);
    private static readonly Line Slow = new("3 Mbit/s, 50 ms", 3_000_000, 50);

    // when a card was pressed, and when the first frame of the video that follows was there
    private const string Watch =
        """
        () => {
          window.pressed = 0;
          window.shown = 0;
          document.addEventListener('click', () => { window.pressed = performance.now(); }, { capture: true });
          const look = setInterval(() => {
            const video = document.querySelector('video');
            if (video && video.getVideoPlaybackQuality().totalVideoFrames > 0) {
              window.shown = performance.now();
              clearInterval(look);
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
                    times.Add(await MeasureAsync(line, prepared));
                }

                times.Sort();
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{line.Name}, {(prepared ? "prepared" : "cold")}: median {times[Rounds / 2]:0} ms, p95 {times[(int)(Rounds * 0.95) - 1]:0} ms, longest {times[^1]:0} ms"));
            }
        }
    }

    // a fresh browser profile each time: nothing is in any cache but what the visit itself brings
    private async Task<double> MeasureAsync(Line line, bool prepared)
    {
        await using var viewer = await platform.NewVisitorAsync(serviceWorker: false);
        var page = viewer.Page;
        await page.GotoAsync("/tag/nature");
        var card = page.Locator($"article h2 a[href='/watch/{videos.First}']");
        await card.WaitForAsync();
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

        await page.EvaluateAsync(Watch);
        if (prepared)
        {
            // as long as a person rests on what they are about to press
            await card.HoverAsync();
            await Task.Delay(line.BitsPerSecond > 0 ? 3000 : 700);
        }

        // pressed where the pointer has not been: by script, so that coming there does not prepare it
        await card.EvaluateAsync("link => link.click()");
        await viewer.UntilAsync("window.shown > 0", TimeSpan.FromMinutes(1));
        var times = await page.EvaluateAsync<JsonElement>("() => ({ pressed: window.pressed, shown: window.shown })");
        return times.GetProperty("shown").GetDouble() - times.GetProperty("pressed").GetDouble();
    }

    private sealed record Line(string Name, double BitsPerSecond, double Milliseconds);
}
