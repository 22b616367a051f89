using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed class HearingOfNewVideos(Platform platform)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_follower_with_the_site_open_sees_the_bell_count_a_new_video_and_gets_to_it()
    {
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        using var studio = await creator.ApiAsync();
        var channel = (await studio.GetFromJsonAsync<JsonElement>("api/catalog/studio/channel")).GetProperty("id").GetString();
        await using var follower = await platform.NewVisitorAsync();
        await follower.SignUpAsync();
        using (var api = await follower.ApiAsync())
        {
            using var followed = await api.PutAsync($"api/catalog/channels/{channel}/follow", content: null);
            followed.EnsureSuccessStatusCode();
        }

        var title = $"Tide {Guid.NewGuid():N}"[..12];
        var video = await creator.UploadAsync(await Source.VideoAsync(title, "320x180", 4));
        await ReadyAsync(studio, video);
        var listens = follower.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/api/notifications/stream", StringComparison.Ordinal) && answer.Ok);
        await follower.Page.GotoAsync("/");
        await listens;

        using var edited = await studio.PatchAsJsonAsync($"api/catalog/studio/videos/{video}", new { visibility = "public" });
        edited.EnsureSuccessStatusCode();
        var clock = Stopwatch.StartNew();
        using var published = await studio.PostAsync($"api/catalog/studio/videos/{video}/publish", content: null);
        published.EnsureSuccessStatusCode();
        var bell = follower.Page.GetByRole(AriaRole.Link, new() { Name = "Notifications, 1 unread" });
        await bell.WaitForAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"seen {clock.Elapsed.TotalMilliseconds:0} ms after the press of publish");

        await bell.ClickAsync();
        await follower.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = title }).First.ClickAsync();
        await follower.Page.WaitForURLAsync($"**/watch/{video}");
    }

    // Push services of browsers are outside: what one would deliver is delivered by the browser's own tools.
    [Fact]
    public async Task A_push_message_is_shown_by_the_service_worker()
    {
        await using var visitor = await platform.NewVisitorAsync();
        var page = visitor.Page;
        var origin = platform.Site.GetLeftPart(UriPartial.Authority);
        await page.Context.GrantPermissionsAsync(["notifications"], new() { Origin = origin });
        var tools = await page.Context.NewCDPSessionAsync(page);
        var registered = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        tools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, update) =>
        {
            foreach (var registration in update?.GetProperty("registrations").EnumerateArray() ?? default)
            {
                registered.TrySetResult(registration.GetProperty("registrationId").GetString()!);
            }
        };
        await tools.SendAsync("ServiceWorker.enable");
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");

        await tools.SendAsync("ServiceWorker.deliverPushMessage", new Dictionary<string, object>
        {
            ["origin"] = origin,
            ["registrationId"] = await registered.Task.WaitAsync(Patience, TestContext.Current.CancellationToken),
            ["data"] = """{"title":"The Orchard","body":"New video: Pruning","path":"/watch/v1","tag":"new-video:v1","image":null}""",
        });

        const string Shown = "async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body, tag, data }) => `${title}|${body}|${tag}|${data.path}`)";
        using var patience = new CancellationTokenSource(Patience);
        string[] shown;
        while ((shown = await page.EvaluateAsync<string[]>(Shown)).Length == 0)
        {
            await Task.Delay(50, patience.Token);
        }

        Assert.Equal(["The Orchard|New video: Pruning|new-video:v1|/watch/v1"], shown);
    }

    private static async Task ReadyAsync(HttpClient studio, string video)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await studio.GetFromJsonAsync<JsonElement>($"api/catalog/studio/videos/{video}", patience.Token))
            .GetProperty("processing").GetProperty("state").GetString() != "ready")
        {
            await Task.Delay(200, patience.Token);
        }
    }
}
