using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed class FindingAVideo(Platform platform)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task What_is_published_is_suggested_and_found_until_it_is_deleted()
    {
        var file = await Source.VideoAsync("Quizzical marmosets dancing", "640x360", 6);
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        var id = await creator.UploadAsync(file);
        using var api = await creator.ApiAsync();
        var changed = await api.PatchAsJsonAsync($"api/catalog/studio/videos/{id}", new { visibility = "public" });
        changed.EnsureSuccessStatusCode();
        (await api.PostAsync($"api/catalog/studio/videos/{id}/publish", content: null)).EnsureSuccessStatusCode();
        await UntilTotalAsync("marmosets", 1);

        // a viewer types the beginning, one letter wrong, and takes what is suggested
        await using var viewer = await platform.NewVisitorAsync();
        await viewer.Page.GotoAsync("/");
        var field = viewer.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search videos, channels and playlists" });
        await field.PressSequentiallyAsync("quizical marm");
        await viewer.Page.GetByRole(AriaRole.Option, new() { Name = "Quizzical marmosets dancing" }).WaitForAsync();
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await viewer.Page.WaitForURLAsync("**/search?q=Quizzical+marmosets+dancing");
        await viewer.Page.GetByRole(AriaRole.Link, new() { Name = "Quizzical marmosets dancing" }).First.ClickAsync();
        await viewer.Page.WaitForURLAsync($"**/watch/{id}");

        (await api.DeleteAsync($"api/catalog/studio/videos/{id}")).EnsureSuccessStatusCode();
        await UntilTotalAsync("marmosets", 0);
        await viewer.Page.GotoAsync("/search?q=marmosets");
        await viewer.Page.GetByText("Nothing found").WaitForAsync();
    }

    private async Task UntilTotalAsync(string words, int total)
    {
        using var anybody = platform.NewClient();
        using var patience = new CancellationTokenSource(Patience);
        while ((await anybody.GetFromJsonAsync<JsonElement>($"api/search?q={words}")).GetProperty("total").GetInt32() != total)
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
