using System.Net.Http.Json;
using System.Text.Json;

namespace StreamPlatform.EndToEnd.Tests;

/// <summary>Two short videos of one channel that everybody may watch, all of their rungs made.</summary>
public sealed class PublishedVideos(Platform platform) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string First { get; private set; } = "";

    public string Second { get; private set; } = "";

    public string Channel { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        First = await creator.UploadAsync(await Source.VideoAsync($"Sea {Guid.NewGuid():N}"[..12], "640x360", 8));
        Second = await creator.UploadAsync(await Source.VideoAsync($"Land {Guid.NewGuid():N}"[..12], "640x360", 8));
        using var api = await creator.ApiAsync();
        foreach (var id in new[] { First, Second })
        {
            await PublishAsync(api, id);
        }

        Channel = (await api.GetFromJsonAsync<JsonElement>("api/catalog/studio/channel")).GetProperty("name").GetString()!;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Publishes a video of the caller's under the tag "nature", and waits until all of its rungs are made.</summary>
    internal static async Task PublishAsync(HttpClient api, string id)
    {
        using var edited = await api.PatchAsJsonAsync($"api/catalog/studio/videos/{id}", new { visibility = "public", tags = new[] { "Nature" } });
        using var published = await api.PostAsync($"api/catalog/studio/videos/{id}/publish", content: null);
        edited.EnsureSuccessStatusCode();
        published.EnsureSuccessStatusCode();
        using var patience = new CancellationTokenSource(Patience);
        while ((await api.GetFromJsonAsync<JsonElement>($"api/catalog/studio/videos/{id}", patience.Token))
            .GetProperty("processing").GetProperty("state").GetString() != "ready")
        {
            await Task.Delay(200, patience.Token);
        }
    }
}
