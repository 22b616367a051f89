namespace StreamPlatform.Recommending.Scoring;

/// <summary>How well a ranker foresaw what was held back, in the first ten.</summary>
/// <param name="Ndcg">Normalised discounted cumulative gain: right ones count more at the top. Mean over users.</param>
/// <param name="Recall">Right ones by the most that there could be. Mean over users.</param>
/// <param name="HitRate">Share of users with at least one right one.</param>
/// <param name="Coverage">Share of all items that anybody was shown.</param>
/// <param name="ByUser">NDCG of each user who was judged.</param>
public sealed record RankingScore(double Ndcg, double Recall, double HitRate, double Coverage, IReadOnlyDictionary<int, double> ByUser);
