using System.Diagnostics;
using StreamPlatform.Recommendations.Tests.Model;
using StreamPlatform.Recommending.Data;
using StreamPlatform.Recommending.Models;
using StreamPlatform.Recommending.Scoring;

namespace StreamPlatform.Benchmarks.Recommending;

/// <summary>How long a model takes to learn, what that needs in memory, and how well it foresees, on viewing whose structure is known.</summary>
internal static class LearningFigures
{
    public static void Measure(FigureTable figures)
    {
        var small = LatentTastes.Generate(users: 943, items: 1_682, clusters: 18, interactions: 100_000, seed: 1);
        figures.Add(new Figure("ALS, 32 factors, 100,000 ratings", Learn(small), null, "s", "under 10 s"));
        var large = LatentTastes.Generate(users: 6_040, items: 3_700, clusters: 40, interactions: 1_000_000, seed: 1);
        figures.Add(new Figure("ALS, 32 factors, 1,000,000 ratings", Learn(large), null, "s", "under 120 s"));
        figures.Add(new Figure("most memory of this process until then", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, null, "MB", "bounded"));

        var options = new TrainingOptions();
        var split = TemporalSplit.Of(LatentTastes.Generate(users: 1_000, items: 2_000, clusters: 20, interactions: 60_000, seed: 1), options.Held);
        var model = ModelTraining.Train(split.Training, options);
        var (blend, popularity) = (Judge.Score(model, split), Judge.Score(model.Popularity, split));
        figures.Add(new Figure("NDCG@10 of the blend by that of popularity", blend.Ndcg / popularity.Ndcg, null, "x", "1.5 x or more"));
        figures.Add(new Figure("coverage of the blend by that of popularity", blend.Coverage / popularity.Coverage, null, "x", "5 x or more"));
    }

    private static double Learn(InteractionSet set)
    {
        var matrix = set.ToMatrix();
        var begun = Stopwatch.GetTimestamp();
        FactorModel.Train(matrix, new FactorOptions { Factors = 32 });
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
