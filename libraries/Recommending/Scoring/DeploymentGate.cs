namespace StreamPlatform.Recommending.Scoring;

/// <summary>Whether a model may be shown to people, and why not.</summary>
public sealed record Verdict(bool IsDeployed, string Reason);

/// <summary>Lets nothing through that is not clearly better than popularity, or that is worse than what is deployed.</summary>
public static class DeploymentGate
{
    /// <summary>A model must beat popularity by this factor: one that learned nothing comes close to it by repeating it.</summary>
    public const double NeededGain = 1.1;

    /// <summary>With fewer users the figures are chance.</summary>
    public const int FewestUsers = 10;

    /// <summary>Judges a candidate.</summary>
    /// <param name="candidate">Its score.</param>
    /// <param name="popularity">Popularity's, on the same split.</param>
    /// <param name="contest">Scores of the candidate and of the deployed model by what neither has learned from; null when there is none deployed, or nothing new.</param>
    public static Verdict Decide(RankingScore candidate, RankingScore popularity, (RankingScore Candidate, RankingScore Deployed)? contest)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(popularity);
        if (candidate.ByUser.Count < FewestUsers)
        {
            return new Verdict(false, $"only {candidate.ByUser.Count} viewers can be judged by");
        }

        if (candidate.Ndcg <= popularity.Ndcg * NeededGain)
        {
            return new Verdict(false, FormattableString.Invariant($"NDCG@10 of {candidate.Ndcg:0.000} is not clearly better than popularity's {popularity.Ndcg:0.000}"));
        }

        if (contest is { } both && both.Candidate.ByUser.Count >= FewestUsers && IsWorse(both.Candidate, both.Deployed))
        {
            return new Verdict(
                false, FormattableString.Invariant($"NDCG@10 of {both.Candidate.Ndcg:0.000} on what is new is worse than {both.Deployed.Ndcg:0.000} of the deployed model"));
        }

        return new Verdict(true, FormattableString.Invariant($"NDCG@10 of {candidate.Ndcg:0.000}, popularity {popularity.Ndcg:0.000}"));
    }

    // Worse by more than the standard error of the users' differences: two models that are equally good differ by chance, and the newer one knows newer videos.
    private static bool IsWorse(RankingScore candidate, RankingScore deployed)
    {
        var differences = candidate.ByUser.Select(user => user.Value - deployed.ByUser[user.Key]).ToArray();
        var mean = differences.Average();
        var variance = differences.Sum(difference => (difference - mean) * (difference - mean)) / Math.Max(1, differences.Length - 1);
        return mean < -Math.Sqrt(variance / differences.Length);
    }
}
