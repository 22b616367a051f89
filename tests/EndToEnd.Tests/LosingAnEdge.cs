using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed class LosingAnEdge(Platform platform)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Playback_goes_on_when_its_edge_dies_and_what_is_cached_goes_on_when_the_origin_stops()
    {
        // longer than a player buffers: its second half can only come after the edge has died
        var file = await Source.VideoAsync("Two minutes of bars", "320x180", 120);
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        var id = await creator.UploadAsync(file);
        using var api = await creator.ApiAsync();
        await UntilReadyAsync(api, id);
        var (near, far) = (platform.App.GetEndpoint("edge-eu", "http"), platform.App.GetEndpoint("edge-us", "http"));
        await creator.Page.GotoAsync($"/watch/{id}");
        await creator.UntilAsync("document.querySelector('video')?.currentTime > 1", Patience);
        Assert.NotEmpty(await SegmentsFromAsync(creator, near));
        Assert.Empty(await SegmentsFromAsync(creator, far));
        var navigations = 0;
        creator.Page.FrameNavigated += (_, _) => navigations++;

        try
        {
            Kill("edge-eu");
            await creator.Page.EvaluateAsync("() => { document.querySelector('video').currentTime = 100; }");
            await creator.UntilAsync("document.querySelector('video').currentTime > 103", Patience);
            var cached = await SegmentsFromAsync(creator, far);
            Assert.NotEmpty(cached);
            Assert.Equal(0, navigations);

            await CommandAsync("streaming", "stop");
            using var edge = new HttpClient();
            foreach (var segment in cached)
            {
                using var answer = await edge.GetAsync(segment);
                Assert.Equal((HttpStatusCode.OK, "HIT"), (answer.StatusCode, answer.Headers.GetValues("X-Cache").Single()));
            }
        }
        finally
        {
            foreach (var room in (string[])["streaming", "edge-eu"])
            {
                await CommandAsync(room, "start");
                using var timeout = new CancellationTokenSource(Patience);
                await platform.App.ResourceNotifications.WaitForResourceHealthyAsync(room, WaitBehavior.WaitOnResourceUnavailable, timeout.Token);
            }
        }
    }

    // with its workers: they would go on serving without their master
    private void Kill(string room)
    {
        Assert.True(platform.App.ResourceNotifications.TryGetCurrentState(room, out var known));
        var master = Convert.ToInt32(known.Snapshot.Properties.Single(property => property.Name == "executable.pid").Value, CultureInfo.InvariantCulture);
        using var process = Process.GetProcessById(master);
        process.Kill(entireProcessTree: true);
    }

    private async Task CommandAsync(string room, string command)
    {
        var result = await platform.App.ResourceCommands.ExecuteCommandAsync(room, command);
        Assert.True(result.Success, $"{command} of {room} failed");
    }

    private static async Task<IReadOnlyList<Uri>> SegmentsFromAsync(Visitor visitor, Uri edge) =>
        [.. (await visitor.Page.EvaluateAsync<string[]>(
            "() => performance.getEntriesByType('resource').filter(entry => entry.name.includes('.m4s') && entry.responseStatus === 200).map(entry => entry.name)"))
            .Where(name => name.StartsWith(edge.ToString(), StringComparison.Ordinal)).Select(name => new Uri(name))];

    private static async Task UntilReadyAsync(HttpClient api, string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        string? state;
        do
        {
            await Task.Delay(200, patience.Token);
            state = (await api.GetFromJsonAsync<JsonElement>($"api/catalog/studio/videos/{id}", patience.Token)).GetProperty("processing").GetProperty("state").GetString();
            Assert.False(state is "refused" or "failed", $"the video was {state}");
        }
        while (state != "ready");
    }
}
