using StreamPlatform.Recommending.Data;
using StreamPlatform.Recommending.Models;
using StreamPlatform.Recommending.Ranking;

namespace StreamPlatform.Recommending.Scoring;

/// <summary>Lets a ranker rank, for every user, all items that they had not met, and compares with what they met next.</summary>
public static class Judge
{
    /// <summary>How far down a list is looked.</summary>
    public const int Depth = 10;

    /// <summary>Judges a ranker.</summary>
    /// <param name="ranker">Whose items have the numbers of the split.</param>
    /// <param name="split">What it may know and what it is judged by.</param>
    /// <param name="parallelism">Threads.</param>
    public static RankingScore Score(IRanker ranker, TemporalSplit split, int? parallelism = null)
    {
        ArgumentNullException.ThrowIfNull(ranker);
        ArgumentNullException.ThrowIfNull(split);
        var known = split.Training.ToMatrix();
        var judged = Enumerable.Range(0, known.RowCount).Where(user => split.Held[user].Count > 0).ToArray();
        var ndcg = new double[judged.Length];
        var recall = new double[judged.Length];
        var hit = new bool[judged.Length];
        var shown = new bool[known.ColumnCount];
        Parallel.For(
            0,
            judged.Length,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism ?? Environment.ProcessorCount },
            () => new float[known.ColumnCount],
            (i, _, scores) =>
            {
                var top = Top(ranker, known, judged[i], scores);
                (ndcg[i], recall[i]) = Compare(top, [.. split.Held[judged[i]].Select(one => one.Item)]);
                hit[i] = recall[i] > 0;
                foreach (var item in top)
                {
                    shown[item] = true;
                }

                return scores;
            },
            _ => { });
        return judged.Length == 0
            ? new RankingScore(0, 0, 0, 0, new Dictionary<int, double>())
            : new RankingScore(
                ndcg.Average(), recall.Average(), hit.Average(was => was ? 1.0 : 0.0), shown.Count(was => was) / (double)shown.Length,
                judged.Zip(ndcg).ToDictionary());
    }

    private static int[] Top(IRanker ranker, SparseMatrix known, int user, float[] scores)
    {
        ranker.Score(new History(known.Columns(user), known.Values(user)), scores);
        foreach (var met in known.Columns(user))
        {
            scores[met] = float.NegativeInfinity;
        }

        return TopItems.Of(scores, Depth, item => float.IsNegativeInfinity(scores[item]));
    }

    private static (double Ndcg, double Recall) Compare(int[] top, HashSet<int> right)
    {
        double gain = 0, best = 0;
        var hits = 0;
        var possible = Math.Min(Depth, right.Count);
        for (var place = 0; place < Depth; place++)
        {
            var worth = 1 / Math.Log2(place + 2);
            if (place < top.Length && right.Contains(top[place]))
            {
                gain += worth;
                hits++;
            }

            if (place < possible)
            {
                best += worth;
            }
        }

        return (gain / best, (double)hits / possible);
    }
}
