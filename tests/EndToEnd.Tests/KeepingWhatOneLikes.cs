using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed partial class KeepingWhatOneLikes(Platform platform, PublishedVideos videos) : IClassFixture<PublishedVideos>
{
    [Fact]
    public async Task A_viewer_likes_follows_saves_and_puts_their_playlist_into_order()
    {
        await using var viewer = await platform.NewVisitorAsync();
        await viewer.SignUpAsync();
        var page = viewer.Page;
        await page.AddInitScriptAsync("localStorage.setItem('player-autoplay', 'false')"); // the videos are short, and the page is to stay

        await page.GotoAsync($"/watch/{videos.First}");
        await Button(page, "Like, 0 so far").ClickAsync();
        await Button(page, "Like, 1 so far").And(page.Locator("[aria-pressed=true]")).WaitForAsync();
        await Button(page, $"Follow {videos.Channel}").ClickAsync();
        await page.GetByText("Following", new() { Exact = true }).And(page.Locator("button")).WaitForAsync();
        await SaveAsync(page, makePlaylist: true);
        await page.GotoAsync($"/watch/{videos.Second}");
        await SaveAsync(page, makePlaylist: false);

        // what they follow is new, what they saved is kept
        await page.GotoAsync("/following");
        await WatchLink(page, videos.First).WaitForAsync();
        await page.GotoAsync("/library");
        await page.GetByRole(AriaRole.Link, new() { Name = "Evenings" }).ClickAsync();

        // lifted, moved and put down by keys, and still so after a reload
        var handles = page.GetByRole(AriaRole.Button, new() { NameRegex = MoveButton() });
        await handles.Nth(1).FocusAsync();
        await page.Keyboard.PressAsync(" ");
        await page.Keyboard.PressAsync("ArrowUp");
        var moved = page.WaitForResponseAsync(answer => answer.Url.EndsWith("/move", StringComparison.Ordinal) && answer.Ok);
        await page.Keyboard.PressAsync(" ");
        await moved;
        await page.ReloadAsync();
        await handles.Nth(1).WaitForAsync();
        var order = await page.Locator("ol a[href^='/watch/']").EvaluateAllAsync<string[]>("links => links.map((link) => link.getAttribute('href').split('?')[0])");
        Assert.Equal([$"/watch/{videos.Second}", $"/watch/{videos.First}"], order);
    }

    [Fact]
    public async Task A_video_that_is_pointed_at_plays_from_what_was_fetched_before_the_press()
    {
        await using var viewer = await platform.NewVisitorAsync();
        var page = viewer.Page;
        List<string> fetched = [];
        page.Request += (_, request) =>
        {
            // the next video is made ready towards the end
            if (request.Url.Contains($"/m/{videos.First}/", StringComparison.Ordinal))
            {
                lock (fetched)
                {
                    fetched.Add(request.Url);
                }
            }
        };
        await page.GotoAsync("/tag/nature");
        var card = WatchLink(page, videos.First);
        await card.HoverAsync();
        await UntilAsync(() => Segments(fetched) >= 2);
        await card.ClickAsync();
        await viewer.UntilAsync("document.querySelector('video')?.currentTime > 0.5", TimeSpan.FromMinutes(1));

        string[] urls;
        lock (fetched)
        {
            urls = [.. fetched];
        }

        // one session, the manifest and the first files of each track once, and every request says who asks for what
        Assert.Single(urls.Select(url => new Uri(url).Segments[1]).Distinct());
        var first = urls.Select(url => new Uri(url).AbsolutePath).Where(path => FirstFile().IsMatch(path)).ToList();
        Assert.Equal(first.Distinct(), first);
        Assert.All(urls, url => Assert.Contains($"cid=\"{videos.First}\"", Uri.UnescapeDataString(url), StringComparison.Ordinal));
    }

    [GeneratedRegex("^Move ", RegexOptions.None, 1000)]
    private static partial Regex MoveButton();

    [GeneratedRegex("/(main\\.m3u8|init\\.mp4|0\\.m4s)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstFile();

    private static async Task SaveAsync(IPage page, bool makePlaylist)
    {
        await Button(page, "Save").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Save to…" });
        await dialog.GetByLabel("Watch later").CheckAsync();
        if (makePlaylist)
        {
            await Button(dialog, "New playlist").ClickAsync();
            await dialog.GetByLabel("Name").FillAsync("Evenings");
            await Button(dialog, "Create").ClickAsync();
        }
        else
        {
            await dialog.GetByLabel("Evenings").CheckAsync();
        }

        await dialog.GetByLabel("Evenings").And(page.Locator(":checked")).WaitForAsync();
        await Button(dialog, "Done").ClickAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator WatchLink(IPage page, string videoId) => page.Locator($"article h2 a[href='/watch/{videoId}']");

    private static int Segments(List<string> fetched)
    {
        lock (fetched)
        {
            return fetched.Count(url => new Uri(url).AbsolutePath.EndsWith(".m4s", StringComparison.Ordinal));
        }
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
