using System.Net.Http.Json;
using System.Text.Json;

namespace StreamPlatform.Catalog.Tests.Feed;

public class FeedingFollows(CatalogServers servers)
{
    [Fact]
    public async Task Every_follow_that_stands_is_in_the_feed_once_page_by_page()
    {
        var channelId = (await (await servers.App.NewCreatorAsync()).ReadAsync("studio/channel")).GetProperty("id").GetString()!;
        var viewers = Enumerable.Range(0, 5).Select(_ => servers.App.NewUser()).ToList();
        foreach (var viewer in viewers)
        {
            await viewer.DoAsync(viewer.PutAsync($"channels/{channelId}/follow", null));
        }

        await viewers[0].DoAsync(viewers[0].DeleteAsync($"channels/{channelId}/follow"));

        var followers = (await EverythingAsync()).Where(follow => follow.GetProperty("channelId").GetString() == channelId).ToList();
        Assert.Equal(
            viewers.Skip(1).Select(viewer => viewer.Id).Order(StringComparer.Ordinal),
            followers.Select(follow => follow.GetProperty("userId").GetString()).Order(StringComparer.Ordinal));
        Assert.All(followers, follow => Assert.True(follow.GetProperty("version").GetInt64() > 0));
    }

    private async Task<List<JsonElement>> EverythingAsync()
    {
        using var client = servers.App.CreateClient();
        var follows = new List<JsonElement>();
        string? after = null;
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/internal/feed/follows?limit=2{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}");
            follows.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);
        return follows;
    }
}
