namespace StreamPlatform.Catalog.Tests.Channels;

public class HavingAChannel(CatalogServers servers)
{
    [Fact]
    public async Task It_is_found_by_id_and_by_handle_in_any_case()
    {
        var creator = servers.App.NewUser("creator");
        var handle = servers.App.NewHandle();
        using var missing = await creator.GetAsync("studio/channel");
        using var made = await creator.PutAsync("studio/channel", new { handle = handle.ToUpperInvariant(), name = " Films ", description = "All of them" });
        var channel = await made.BodyAsync();
        var byId = await servers.App.Anyone().ReadAsync($"channels/{channel.Text("id")}");
        var byHandle = await servers.App.Anyone().ReadAsync($"channels/{handle.ToUpperInvariant()}");

        Assert.Equal("404 channel-not-found", await missing.ProblemAsync());
        Assert.Equal((handle, "Films", "All of them"), (channel.Text("handle"), channel.Text("name"), channel.Text("description")));
        Assert.Equal(channel.ToString(), byId.ToString());
        Assert.Equal(channel.ToString(), byHandle.ToString());
    }

    [Fact]
    public async Task A_handle_belongs_to_one_channel()
    {
        var handle = servers.App.NewHandle();
        using var first = await servers.App.NewUser("creator").PutAsync("studio/channel", new { handle, name = "First" });
        using var second = await servers.App.NewUser("creator").PutAsync("studio/channel", new { handle, name = "Second" });

        Assert.Equal("409 handle-taken", await second.ProblemAsync());
        Assert.Equal("First", (await servers.App.Anyone().ReadAsync($"channels/{handle}")).Text("name"));
    }

    [Fact]
    public async Task Of_many_who_want_a_handle_at_once_one_gets_it()
    {
        var handle = servers.App.NewHandle();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            servers.App.NewUser("creator").PutAsync("studio/channel", new { handle, name = "Mine" })));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_creator_has_one_channel_however_often_they_make_it()
    {
        var creator = servers.App.NewUser("creator");
        var handle = servers.App.NewHandle();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => creator.PutAsync("studio/channel", new { handle, name = "Mine" })));
        var ids = await Task.WhenAll(answers.Select(async answer => (await answer.BodyAsync()).Text("id")));

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task Categories_are_there_from_the_start()
    {
        var categories = await servers.App.Anyone().ReadAsync("categories");

        Assert.Equal(16, categories.GetArrayLength());
        Assert.Equal(("film", "Film & Animation"), (categories[0].Text("slug"), categories[0].Text("name")));
    }
}
