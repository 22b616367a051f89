using System.Diagnostics;
using System.Globalization;
using StreamPlatform.Recommending.Data;
using StreamPlatform.Recommending.Models;
using StreamPlatform.Recommending.Scoring;

namespace StreamPlatform.Recommendations.Scoring;

// Learns from the older part of a file of ratings, ranks for every user what they had not met, and prints how well each method foresaw the newest part.
internal static class ScoreCommand
{
    private const int Malformed = 2;

    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        try
        {
            Run(ScoreOptions.Parse(args), output);
            return 0;
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(failure.Message);
            errors.WriteLine(ScoreOptions.Usage);
            return Malformed;
        }
    }

    private static void Run(ScoreOptions options, TextWriter output)
    {
        var all = RatingFile.Read(File.ReadLines(options.File), options.PositiveFrom);
        var split = TemporalSplit.Of(all, options.Training.Held);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Users.Count} users, {all.Items.Count} items; {split.Training.Interactions.Count} interactions to learn from, {split.Held.Sum(own => own.Count)} held back (the newest of each user)"));
        output.WriteLine();
        output.WriteLine($"{"method",-12}{"NDCG@10",10}{"Recall@10",11}{"HitRate@10",12}{"coverage",10}{"training",11}{"ranking",10}");

        var matrix = split.Training.ToMatrix();
        var training = options.Training;
        var (random, _) = Timed(() => new RandomRanker(all.Items.Count, training.Factors.Seed));
        Report(output, "random", random, TimeSpan.Zero, split, training);
        var (popularity, popularityTook) = Timed(() => PopularityModel.Of(split.Training.Interactions, all.Items.Count));
        var baseline = Report(output, "popularity", popularity, popularityTook, split, training);
        var (items, itemsTook) = Timed(() => CoVisitationModel.Train(matrix, training.CoVisitation));
        Report(output, "item-item", items, itemsTook, split, training);
        var (factors, factorsTook) = Timed(() => FactorModel.Train(matrix, training.Factors));
        Report(output, "ALS", factors, factorsTook, split, training);
        var blend = Report(output, "blend", new BlendedModel(factors, items, popularity, training.Weights), popularityTook + itemsTook + factorsTook, split, training);

        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"blend to popularity: {blend.Ndcg / baseline.Ndcg:0.00} x NDCG@10, {blend.Coverage / baseline.Coverage:0.0} x coverage"));
        var verdict = DeploymentGate.Decide(blend, baseline, contest: null);
        output.WriteLine($"{(verdict.IsDeployed ? "would be deployed" : "would be refused")}: {verdict.Reason}");
    }

    private static RankingScore Report(TextWriter output, string name, IRanker ranker, TimeSpan training, TemporalSplit split, TrainingOptions options)
    {
        var (score, ranking) = Timed(() => Judge.Score(ranker, split, options.Factors.Parallelism));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-12}{score.Ndcg,10:0.0000}{score.Recall,11:0.0000}{score.HitRate,12:0.0000}{score.Coverage,10:0.000}{training.TotalSeconds,9:0.00} s{ranking.TotalSeconds,8:0.00} s"));
        return score;
    }

    private static (T Made, TimeSpan Took) Timed<T>(Func<T> make)
    {
        var started = Stopwatch.GetTimestamp();
        return (make(), Stopwatch.GetElapsedTime(started));
    }
}
