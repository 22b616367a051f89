using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed partial class FromDiskToScreen(Platform platform)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_video_is_watched_while_it_is_still_being_transcoded_and_climbs_to_the_top_rung()
    {
        var file = await Source.VideoAsync("Sixty seconds in HD", "1280x720", 60);
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        var id = await creator.UploadAsync(file);
        var title = Path.GetFileNameWithoutExtension(file);
        await creator.Page.GetByRole(AriaRole.Link, new() { Name = $"Watch {title}" }).WaitForAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        using var api = await creator.ApiAsync();
        Assert.Equal("playable", await StateAsync(api, id));

        // early: a manifest that still grows, the whole duration from the start, frames that move
        await creator.Page.GotoAsync($"/watch/{id}");
        await creator.UntilAsync("document.querySelector('video')?.currentTime > 3", Patience);
        Assert.True(await creator.DecodedFramesAsync() > 30);
        Assert.Equal("60", await creator.Page.Locator("[aria-label=Seek]").GetAttributeAsync("aria-valuemax"));
        Assert.Contains("/growing/", (await ManifestAsync(api, id)).Url, StringComparison.Ordinal);

        // slowly: on a busy machine the film would be over, and the next one play, before its top rung is made
        await creator.Page.EvaluateAsync("() => { document.querySelector('video').playbackRate = 0.5; }");
        var navigations = 0;
        creator.Page.FrameNavigated += (_, _) => navigations++;
        await creator.UntilAsync("document.querySelector('video').videoHeight === 720", Patience);
        Assert.Equal(0, navigations);

        // done: all rungs, no longer growing
        await WaitUntilReadyAsync(api, id);
        var manifest = await ManifestAsync(api, id);
        Assert.DoesNotContain("/growing/", manifest.Url, StringComparison.Ordinal);

        // four rungs, and the sound alone
        Assert.Equal(5, manifest.Text.Split("#EXT-X-STREAM-INF").Length - 1);

        // opened again, one quality is chosen by hand
        await creator.Page.ReloadAsync();
        await creator.UntilAsync("document.querySelector('video')?.currentTime > 1", Patience);
        await creator.Page.GetByLabel("Video player").HoverAsync(new() { Force = true });
        await creator.Page.GetByRole(AriaRole.Button, new() { NameRegex = QualityButton() }).ClickAsync();
        await creator.Page.GetByRole(AriaRole.Menuitemradio, new() { NameRegex = Rung360() }).ClickAsync();
        await creator.UntilAsync("document.querySelector('video').videoHeight === 360", Patience);
    }

    [Fact]
    public async Task A_private_video_is_not_found_by_others_and_an_altered_edge_path_is_forbidden()
    {
        var file = await Source.VideoAsync("For my eyes only", "640x360", 6);
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        var id = await creator.UploadAsync(file);
        using var api = await creator.ApiAsync();
        await WaitUntilReadyAsync(api, id);

        using var stranger = platform.NewClient();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"api/catalog/videos/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"api/streaming/videos/{id}/sessions", content: null)).StatusCode);

        var manifest = await ManifestAsync(api, id);
        var token = new Uri(manifest.Url).Segments[1].TrimEnd('/');
        var altered = token[^2] == 'A' ? "B" : "A";
        var expired = "1000000000" + token[token.IndexOf('.', StringComparison.Ordinal)..];
        using var edge = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await edge.GetAsync(manifest.Url)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await edge.GetAsync(manifest.Url.Replace(token, token[..^2] + altered + token[^1], StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await edge.GetAsync(manifest.Url.Replace(token, expired, StringComparison.Ordinal))).StatusCode);
    }

    [GeneratedRegex("^Quality", RegexOptions.None, 1000)]
    private static partial Regex QualityButton();

    [GeneratedRegex("^360p", RegexOptions.None, 1000)]
    private static partial Regex Rung360();

    private static async Task<string> StateAsync(HttpClient api, string id) =>
        (await api.GetFromJsonAsync<JsonElement>($"api/catalog/studio/videos/{id}")).GetProperty("processing").GetProperty("state").GetString()!;

    private static async Task WaitUntilReadyAsync(HttpClient api, string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        string state;
        do
        {
            await Task.Delay(200, patience.Token);
            state = await StateAsync(api, id);
            Assert.False(state is "refused" or "failed", $"the video was {state}");
        }
        while (state != "ready");
    }

    private static async Task<(string Url, string Text)> ManifestAsync(HttpClient api, string id)
    {
        var answer = await api.PostAsync($"api/streaming/videos/{id}/sessions", content: null);
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var url = session.GetProperty("manifestUrl").GetString()!;
        using var edge = new HttpClient();
        return (url, await edge.GetStringAsync(url));
    }
}
