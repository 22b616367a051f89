using System.Diagnostics;
using Microsoft.Extensions.Options;
using StreamPlatform.Recommendations.Viewings;
using StreamPlatform.Recommending.Data;
using StreamPlatform.Recommending.Models;
using StreamPlatform.Recommending.Scoring;

namespace StreamPlatform.Recommendations.Training;

// Learns a model when there is enough new to learn from, in one replica at a time, and deploys it if it is good enough.
internal sealed class Trainer(
    TrainingRows rows, ViewingRows viewings, ModelStore store, DeployedModel deployed, TimeProvider time, IOptions<RecommendationsOptions> options, ILogger<Trainer> logger)
{
    // Null: there was nothing to do, or another replica does it.
    public async Task<TrainingRun?> TrainIfDueAsync(CancellationToken cancellationToken)
    {
        if (await DueAsync(cancellationToken) is null)
        {
            return null;
        }

        await using var mine = await rows.TryLockAsync(cancellationToken);

        // whoever had the lock before has changed what is due
        return mine is not null && await DueAsync(cancellationToken) is { } through ? await TrainAsync(through, cancellationToken) : null;
    }

    // Up to which viewing there is to learn; null when it is not worth it yet.
    private async Task<long?> DueAsync(CancellationToken cancellationToken)
    {
        var last = await rows.LastAsync(cancellationToken);
        var (count, newest) = await rows.NewSinceAsync(last?.Through ?? 0, cancellationToken);
        var since = last is null ? TimeSpan.MaxValue : time.GetUtcNow() - last.FinishedAt;
        var settings = options.Value;
        var isDue = (count >= settings.TrainAfterViewings && since >= settings.ShortestTrainingInterval) || (count > 0 && since >= settings.LongestTrainingInterval);
        return isDue ? newest : null;
    }

    private async Task<TrainingRun> TrainAsync(long through, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        var forgotten = await viewings.DeleteBeforeAsync(time.GetUtcNow() - options.Value.KeepViewings, cancellationToken);
        var set = await ReadAsync(cancellationToken);
        logger.TrainingBegun(set.Interactions.Count, set.Users.Count, set.Items.Count, forgotten);
        await deployed.RefreshAsync(cancellationToken);
        var current = await store.CurrentAsync(cancellationToken);
        var before = current is { } there ? (await store.ReadAsync(there.Pointer.Key, cancellationToken), there.Pointer.NewestAt) : ((ModelFile, long)?)null;
        var training = new TrainingOptions
        {
            Factors = new FactorOptions { Factors = options.Value.Factors, Parallelism = options.Value.TrainingThreads },
            CoVisitation = new CoVisitationOptions { Neighbours = options.Value.Neighbours, Parallelism = options.Value.TrainingThreads },
        };
        var result = await Task.Run(() => ModelTraining.Run(set, training, before, cancellationToken), cancellationToken);
        var verdict = result.Verdict;
        if (result.Model is { } model)
        {
            var key = await store.WriteAsync(model, cancellationToken);
            var newestAt = set.Interactions.Max(interaction => interaction.Time);
            var pointer = new ModelPointer(key, through, newestAt, time.GetUtcNow(), result.Score.Ndcg, result.Popularity.Ndcg, result.Score.Coverage);
            if (await store.DeployAsync(pointer, current?.Tag, cancellationToken))
            {
                await deployed.RefreshAsync(cancellationToken);
            }
            else
            {
                verdict = new Verdict(false, "another model was deployed meanwhile");
            }
        }

        var seconds = (float)Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var run = new TrainingRun(
            time.GetUtcNow(), seconds, set.Interactions.Count, through, verdict.IsDeployed, verdict.Reason,
            (float)result.Score.Ndcg, (float)result.Popularity.Ndcg, (float)result.Score.Coverage);
        await rows.AddAsync(run, cancellationToken);
        logger.TrainingEnded(verdict.IsDeployed ? "deployed" : "refused", verdict.Reason, seconds);
        return run;
    }

    private async Task<InteractionSet> ReadAsync(CancellationToken cancellationToken)
    {
        var users = new Vocabulary();
        var items = new Vocabulary();
        var interactions = new List<Interaction>();
        await foreach (var (viewerId, videoId, strength, startedAt) in viewings.NewestAsync(options.Value.MostViewings, cancellationToken))
        {
            interactions.Add(new Interaction(users.NumberOf(viewerId), items.NumberOf(videoId), strength, startedAt));
        }

        return new InteractionSet(users, items, interactions);
    }
}
