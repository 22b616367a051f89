using System.Globalization;
using StreamPlatform.Recommending.Data;
using StreamPlatform.Recommending.Models;
using StreamPlatform.Recommending.Scoring;

namespace StreamPlatform.Recommendations.Tests.Model;

public sealed class LearningTastes(ITestOutputHelper output)
{
    private static readonly TrainingOptions Options = new();
    private static readonly InteractionSet Set = LatentTastes.Generate(users: 800, items: 1_600, clusters: 16, interactions: 40_000, seed: 7);
    private static readonly TemporalSplit Split = TemporalSplit.Of(Set, Options.Held);

    [Fact]
    public void What_comes_next_is_foreseen_better_than_by_popularity()
    {
        var model = ModelTraining.Train(Split.Training, Options);
        var popularity = Print("popularity", Judge.Score(model.Popularity, Split));
        Print("item-item", Judge.Score(model.CoVisitation, Split));
        Print("ALS", Judge.Score(model.Factors, Split));
        var blend = Print("blend", Judge.Score(model, Split));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{blend.Ndcg / popularity.Ndcg:0.00} x NDCG@10, {blend.Coverage / popularity.Coverage:0.0} x coverage"));

        Assert.True(blend.Ndcg >= 1.5 * popularity.Ndcg);
        Assert.True(blend.Coverage >= 5 * popularity.Coverage);
    }

    [Fact]
    public void A_model_that_learned_the_tastes_is_deployed_and_says_the_same_when_it_is_read_again()
    {
        var result = ModelTraining.Run(Set, Options, deployed: null);

        Assert.True(result.Verdict.IsDeployed, result.Verdict.Reason);
        using var bytes = new MemoryStream();
        result.Model!.Write(bytes);
        bytes.Position = 0;
        var read = ModelFile.Read(bytes);
        Assert.Equal(result.Model.Items, read.Items);
        Assert.Equal(ScoresOf(result.Model.Model), ScoresOf(read.Model));
    }

    [Fact]
    public void A_model_of_shuffled_viewing_is_refused()
    {
        var result = ModelTraining.Run(LatentTastes.Shuffled(Set, seed: 3), Options, deployed: null);

        output.WriteLine(result.Verdict.Reason);
        Assert.False(result.Verdict.IsDeployed);
        Assert.Null(result.Model);
    }

    [Fact]
    public void A_model_of_shuffled_viewing_is_refused_by_what_people_really_watched_next()
    {
        var shuffled = ModelTraining.Train(LatentTastes.Shuffled(Split.Training, seed: 3), Options);

        var verdict = DeploymentGate.Decide(Judge.Score(shuffled, Split), Judge.Score(shuffled.Popularity, Split), contest: null);
        output.WriteLine(verdict.Reason);
        Assert.False(verdict.IsDeployed);
    }

    [Fact]
    public void A_model_that_is_worse_than_the_deployed_one_is_refused()
    {
        var (before, through) = Half();
        var deployed = ModelTraining.Train(before, Options);

        // two factors and no neighbours: better than popularity, and not as good as it was
        var poor = new TrainingOptions { Factors = new FactorOptions { Factors = 2 }, Weights = new BlendWeights { CoVisitation = 0 } };
        var result = ModelTraining.Run(Set, poor, (new ModelFile(before.Items.Names, deployed), through));
        output.WriteLine(result.Verdict.Reason);
        Assert.False(result.Verdict.IsDeployed);
        Assert.Contains("deployed model", result.Verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_has_seen_more_takes_the_place_of_the_deployed_one()
    {
        var (before, through) = Half();

        var result = ModelTraining.Run(Set, Options, (new ModelFile(before.Items.Names, ModelTraining.Train(before, Options)), through));
        Assert.True(result.Verdict.IsDeployed, result.Verdict.Reason);
    }

    [Fact]
    public void The_same_seed_gives_the_same_model_on_any_number_of_threads()
    {
        var matrix = Split.Training.ToMatrix();
        var one = FactorModel.Train(matrix, Options.Factors with { Iterations = 3, Parallelism = 1 });
        var two = FactorModel.Train(matrix, Options.Factors with { Iterations = 3, Parallelism = 2 });

        Assert.True(one.Factors.SequenceEqual(two.Factors));
        Assert.False(one.Factors.SequenceEqual(FactorModel.Train(matrix, Options.Factors with { Iterations = 3, Seed = 2 }).Factors));
    }

    [Fact]
    public void With_too_few_viewers_to_judge_by_nothing_is_deployed() =>
        Assert.False(ModelTraining.Run(LatentTastes.Generate(users: 8, items: 40, clusters: 2, interactions: 120, seed: 1), Options, deployed: null).Verdict.IsDeployed);

    [Fact]
    public void Without_any_viewing_nothing_is_deployed() =>
        Assert.False(ModelTraining.Run(new InteractionSet(new Vocabulary(), new Vocabulary(), []), Options, deployed: null).Verdict.IsDeployed);

    private static (InteractionSet Before, long Through) Half()
    {
        var through = Set.Interactions.Max(interaction => interaction.Time) / 2;
        return (Set.With([.. Set.Interactions.Where(interaction => interaction.Time <= through)]), through);
    }

    private static float[] ScoresOf(BlendedModel model)
    {
        var scores = new float[model.ItemCount];
        model.Score(new History([1, 2, 3], [1, 1, 0.5f]), scores);
        return scores;
    }

    private RankingScore Print(string name, RankingScore score)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: NDCG@10 {score.Ndcg:0.000}, Recall@10 {score.Recall:0.000}, HitRate@10 {score.HitRate:0.000}, coverage {score.Coverage:0.000}"));
        return score;
    }
}
