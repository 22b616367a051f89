using StreamPlatform.Recommending.Data;
using StreamPlatform.Recommending.Models;

namespace StreamPlatform.Recommending.Scoring;

/// <summary>Learns a model and finds out whether it may be deployed.</summary>
public static class ModelTraining
{
    /// <summary>Learns from all of it.</summary>
    public static BlendedModel Train(InteractionSet set, TrainingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        var matrix = set.ToMatrix();
        return new BlendedModel(
            FactorModel.Train(matrix, options.Factors, cancellationToken), CoVisitationModel.Train(matrix, options.CoVisitation),
            PopularityModel.Of(set.Interactions, set.Items.Count), options.Weights);
    }

    /// <summary>
    /// Learns from the older part and is judged by the newest; what passes is learned anew from everything, with the same settings.
    /// </summary>
    /// <param name="set">All interactions.</param>
    /// <param name="options">Settings.</param>
    /// <param name="deployed">The model that people see now, and the time of the last interaction that it has learned from.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    public static TrainingResult Run(InteractionSet set, TrainingOptions options, (ModelFile Model, long Through)? deployed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        return Decide(set, TemporalSplit.Of(set, options.Held), options, deployed, cancellationToken);
    }

    private static TrainingResult Decide(
        InteractionSet set, TemporalSplit split, TrainingOptions options, (ModelFile Model, long Through)? deployed, CancellationToken cancellationToken)
    {
        var threads = options.Factors.Parallelism;
        var candidate = Train(split.Training, options, cancellationToken);
        var score = Judge.Score(candidate, split, threads);
        var popularity = Judge.Score(candidate.Popularity, split, threads);
        (RankingScore, RankingScore)? contest = null;
        if (deployed is { } current)
        {
            var fresh = split.After(current.Through);
            contest = (Judge.Score(candidate, fresh, threads), Judge.Score(new RenumberedRanker(current.Model, set.Items), fresh, threads));
        }

        var verdict = DeploymentGate.Decide(score, popularity, contest);
        return new TrainingResult(score, popularity, verdict, verdict.IsDeployed ? new ModelFile(set.Items.Names, Train(set, options, cancellationToken)) : null);
    }
}

/// <summary>What came of a training.</summary>
/// <param name="Score">Of the candidate.</param>
/// <param name="Popularity">Of popularity, on the same split.</param>
/// <param name="Verdict">Whether it may be deployed.</param>
/// <param name="Model">To be deployed; null when refused.</param>
public sealed record TrainingResult(RankingScore Score, RankingScore Popularity, Verdict Verdict, ModelFile? Model);
