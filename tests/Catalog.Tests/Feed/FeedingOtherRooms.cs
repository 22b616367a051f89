using System.Net.Http.Json;
using System.Text.Json;

namespace StreamPlatform.Catalog.Tests.Feed;

public class FeedingOtherRooms(CatalogServers servers)
{
    [Fact]
    public async Task Whatever_everybody_may_find_is_in_the_feed_with_all_that_it_can_be_found_by()
    {
        var creator = await servers.App.NewCreatorAsync();
        var found = await creator.CreateVideoAsync("Feeding time", tags: ["zoo"]);
        var hidden = await creator.CreateVideoAsync("Feeding in secret", visibility: "unlisted");
        var draft = await creator.CreateVideoAsync("Feeding later");
        foreach (var video in (string[])[found, hidden, draft])
        {
            await servers.App.MakePlayableAsync(video);
        }

        await creator.PublishAsync(found);
        await creator.PublishAsync(hidden);

        var asked = Assert.Single(await ItemsAsync($"ids={found},{hidden},{draft},vnothing"));
        Assert.Equal((found, "Feeding time", "zoo"), (Text(asked, "id"), Text(asked, "title"), asked.GetProperty("tags")[0].GetString()));
        Assert.True(asked.GetProperty("version").GetInt64() > 0);
        Assert.False(string.IsNullOrEmpty(Text(asked.GetProperty("channel"), "name")));

        var all = await EverythingAsync();
        Assert.Contains(found, all);
        Assert.DoesNotContain(hidden, all);
        Assert.DoesNotContain(draft, all);
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    // page by page, as a room that begins anew reads it
    private async Task<List<string>> EverythingAsync()
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = await PageAsync($"limit=2{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => Text(item, "id")));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);
        return ids;
    }

    private async Task<List<JsonElement>> ItemsAsync(string query) => [.. (await PageAsync(query)).GetProperty("items").EnumerateArray()];

    private async Task<JsonElement> PageAsync(string query)
    {
        using var client = servers.App.CreateClient();
        return await client.GetFromJsonAsync<JsonElement>($"/internal/feed/videos?{query}");
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
