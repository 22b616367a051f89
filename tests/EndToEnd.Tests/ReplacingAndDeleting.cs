using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;

namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed partial class ReplacingAndDeleting(Platform platform)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_replaced_file_is_watched_until_the_new_one_is_ready_and_what_is_deleted_is_gone_everywhere()
    {
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        var id = await creator.UploadAsync(await Source.VideoAsync("First cut", "640x360", 6));
        using var api = await creator.ApiAsync();
        await UntilAsync(async () => State(await VideoAsync(api, id), "processing") == "ready");
        var first = await WatchAsync(api, id);

        // another file for the same address
        await creator.Page.GotoAsync($"/studio/videos/{id}");
        await creator.Page.GetByText("Replace file").WaitForAsync();
        await creator.Page.Locator("aside input[type=file][accept^='video/']").SetInputFilesAsync(await Source.VideoAsync("Final cut", "640x360", 9));
        await UntilAsync(async () =>
        {
            var video = await VideoAsync(api, id);
            Assert.Equal("ready", State(video, "processing"));
            return video.GetProperty("sourceFileName").GetString() == "Final cut.mp4";
        });
        await UntilAsync(async () => (await StatusAsync(first.Segment)) == HttpStatusCode.Gone);
        var second = await WatchAsync(api, id);
        Assert.NotEqual(first.Plan, second.Plan);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(first.Manifest));
        await UntilAsync(async () => (await BlobsAsync("media", $"{id}/{first.Plan}/")).Count == 0 && (await BlobsAsync("sources", $"{id}/")).Count == 1);

        // deleted: nothing is left, in the stores or on the edge
        Assert.Equal(HttpStatusCode.NoContent, (await api.DeleteAsync($"api/catalog/studio/videos/{id}")).StatusCode);
        await UntilAsync(async () => await StatusAsync(second.Segment) == HttpStatusCode.Gone && await StatusAsync(second.Manifest) == HttpStatusCode.Gone);
        await UntilAsync(async () => (await BlobsAsync("media", $"{id}/")).Count == 0 && (await BlobsAsync("sources", $"{id}/")).Count == 0);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"api/catalog/videos/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await api.PostAsync($"api/streaming/videos/{id}/sessions", content: null)).StatusCode);
    }

    private static string State(JsonElement video, string source) => video.GetProperty(source).GetProperty("state").GetString()!;

    private static Task<JsonElement> VideoAsync(HttpClient api, string id) => api.GetFromJsonAsync<JsonElement>($"api/catalog/studio/videos/{id}");

    // As a player does: the manifests, then a segment, which the edge keeps from then on.
    private static async Task<(string Plan, Uri Manifest, Uri Segment)> WatchAsync(HttpClient api, string id)
    {
        using var answer = await api.PostAsync($"api/streaming/videos/{id}/sessions", content: null);
        var main = new Uri((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("manifestUrl").GetString()!);
        using var edge = new HttpClient();
        var media = new Uri(main, MediaPlaylist().Match(await edge.GetStringAsync(main)).Value);
        var segment = new Uri(media, Segment().Match(await edge.GetStringAsync(media)).Value);
        using var fetched = await edge.GetAsync(segment);
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
        return (main.Segments[4].TrimEnd('/'), main, segment);
    }

    private static async Task<HttpStatusCode> StatusAsync(Uri address)
    {
        using var edge = new HttpClient();
        using var answer = await edge.GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<IReadOnlyList<string>> BlobsAsync(string name, string prefix)
    {
        // …;BlobEndpoint=…;ContainerName=media
        var parts = (await platform.App.GetConnectionStringAsync(name))!.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var account = string.Join(';', parts.Where(part => !part.StartsWith("ContainerName=", StringComparison.Ordinal)));
        var found = new List<string>();
        await foreach (var blob in new BlobContainerClient(account, name).GetBlobsAsync(prefix: prefix))
        {
            found.Add(blob.Name);
        }

        return found;
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await reached())
        {
            await Task.Delay(200, patience.Token);
        }
    }

    [GeneratedRegex(@"^[0-9]+p\.m3u8$", RegexOptions.Multiline, 1000)]
    private static partial Regex MediaPlaylist();

    [GeneratedRegex(@"^\S+/0\.m4s$", RegexOptions.Multiline, 1000)]
    private static partial Regex Segment();
}
