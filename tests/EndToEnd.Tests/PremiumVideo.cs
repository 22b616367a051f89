using System.Net.Http.Json;
using StreamPlatform.EndToEnd.Tests.Streams;

namespace StreamPlatform.EndToEnd.Tests;

/// <summary>A video that Premium includes, and that can be rented. A few seconds of it are for everybody.</summary>
public sealed class PremiumVideo(Platform platform) : IAsyncLifetime
{
    public const int PreviewSeconds = 4;
    private const int Seconds = 24;

    public string Id { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await using var visitor = await platform.NewVisitorAsync();
        await visitor.BecomeCreatorAsync();
        using var api = await visitor.ApiAsync();
        Id = await new Creator(api).PublishAsync(await Source.VideoAsync($"Deep sea {Guid.NewGuid():N}"[..16], "640x360", Seconds));
        using var edited = await api.PatchAsJsonAsync($"api/catalog/studio/videos/{Id}", new { visibility = "public" });
        using var published = await api.PostAsync($"api/catalog/studio/videos/{Id}/publish", content: null);
        using var offered = await api.PutAsJsonAsync(
            $"api/payments/videos/{Id}/offer",
            new { includedInPremium = true, membersOnly = false, buyPrice = (int?)null, rentPrice = 199, rentHours = 48, currency = "eur", previewSeconds = PreviewSeconds });
        Assert.All([edited, published, offered], answer => answer.EnsureSuccessStatusCode());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
