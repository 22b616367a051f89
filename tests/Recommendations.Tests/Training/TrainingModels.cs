using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Tests.Model;
using StreamPlatform.Recommendations.Training;
using StreamPlatform.Recommending.Data;

namespace StreamPlatform.Recommendations.Tests.Training;

public sealed class TrainingModels(RecommendationsFixture fixture, ITestOutputHelper output)
{
    private static readonly InteractionSet Viewing = LatentTastes.Generate(users: 150, items: 240, clusters: 8, interactions: 5_000, seed: 11);

    [Fact]
    public async Task Of_two_replicas_one_trains_and_both_serve_its_model_until_a_worse_one_is_refused()
    {
        var settings = await fixture.SettingsAsync("sources");
        settings["ConnectionStrings:messaging"] = "amqp://127.0.0.1:1";
        settings["Recommendations:ShortestTrainingInterval"] = "00:00:00";
        await using var one = fixture.NewApp(settings);
        await using var other = fixture.NewApp(settings);
        RecommendationsApp[] replicas = [one, other];
        foreach (var replica in replicas)
        {
            await RecommendationsApp.UntilAsync(() => Task.FromResult(replica.Services.GetRequiredService<ShelfListener>().Filled.Task.IsCompleted));
        }

        await AddAsync(one, Viewing, "a");

        var runs = await Task.WhenAll(replicas.Select(replica => Task.Run(() => replica.Services.GetRequiredService<Trainer>().TrainIfDueAsync(CancellationToken.None))));
        var run = Assert.Single(runs.OfType<TrainingRun>());
        output.WriteLine(run.ToString());
        Assert.True(run.Deployed, run.Reason);
        Assert.Equal(5_000, run.Viewings);

        foreach (var replica in replicas)
        {
            await replica.Services.GetRequiredService<DeployedModel>().RefreshAsync(CancellationToken.None);
        }

        var deployed = replicas.Select(replica => replica.Services.GetRequiredService<DeployedModel>().Current!.Pointer).Distinct().ToArray();
        Assert.Equal(run.Through, Assert.Single(deployed).Through);

        // nothing new: nothing to do
        Assert.Null(await other.Services.GetRequiredService<Trainer>().TrainIfDueAsync(CancellationToken.None));

        // and now everybody watches by lot
        await ReplaceAsync(other, LatentTastes.Shuffled(Viewing, seed: 5), "b");
        var refused = await other.Services.GetRequiredService<Trainer>().TrainIfDueAsync(CancellationToken.None);
        output.WriteLine(refused!.ToString());
        Assert.False(refused.Deployed);
        Assert.Equal(deployed[0].Key, (await other.Services.GetRequiredService<ModelStore>().CurrentAsync(CancellationToken.None))!.Value.Pointer.Key);
    }

    [Fact]
    public async Task Of_two_that_would_deploy_at_the_same_time_the_second_learns_that_it_is_not_the_next()
    {
        var store = fixture.App.Services.GetRequiredService<ModelStore>();
        var pointer = new ModelPointer("none.model", 1, 1, DateTimeOffset.UnixEpoch, 1, 1, 1);

        Assert.True(await store.DeployAsync(pointer, null, CancellationToken.None));
        Assert.False(await store.DeployAsync(pointer, null, CancellationToken.None));
        var (_, tag) = (await store.CurrentAsync(CancellationToken.None))!.Value;
        Assert.True(await store.DeployAsync(pointer with { Through = 2 }, tag, CancellationToken.None));
        Assert.False(await store.DeployAsync(pointer with { Through = 3 }, tag, CancellationToken.None));
        await store.DeleteAsync("current.json", CancellationToken.None);
    }

    private static async Task ReplaceAsync(RecommendationsApp app, InteractionSet set, string prefix)
    {
        await using var command = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("delete from viewing");
        await command.ExecuteNonQueryAsync();
        await AddAsync(app, set, prefix);
    }

    private static async Task AddAsync(RecommendationsApp app, InteractionSet set, string prefix)
    {
        await using var connection = await app.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var writer = await connection.BeginBinaryImportAsync(
            "copy viewing (session_id, video_id, viewer_id, region, started_at, strength, counted) from stdin (format binary)");
        var start = TimeProvider.System.GetUtcNow().AddDays(-1);
        foreach (var (user, item, strength, time) in set.Interactions)
        {
            await writer.StartRowAsync();
            await writer.WriteAsync($"{prefix}-{user}-{item}-{time}");
            await writer.WriteAsync(set.Items.Names[item]);
            await writer.WriteAsync(set.Users.Names[user]);
            await writer.WriteAsync("eu");
            await writer.WriteAsync(start.AddSeconds(time), NpgsqlTypes.NpgsqlDbType.TimestampTz);
            await writer.WriteAsync(strength, NpgsqlTypes.NpgsqlDbType.Real);
            await writer.WriteAsync(true);
        }

        await writer.CompleteAsync();
    }
}
