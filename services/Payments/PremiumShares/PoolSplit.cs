namespace StreamPlatform.Payments.PremiumShares;

// Shares of a pool that add up to it to the last cent: each its part rounded down, and what is left over by one each to the largest remainders.
internal static class PoolSplit
{
    public static IReadOnlyList<(string Id, long Amount)> Of(long pool, IReadOnlyList<(string Id, long Weight)> weights)
    {
        var total = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight.Weight);
        if (pool <= 0 || total == 0)
        {
            return [];
        }

        var shares = weights
            .Select(weight => (weight.Id, Amount: (long)(pool * (Int128)weight.Weight / total), Remainder: pool * (Int128)weight.Weight % total))
            .OrderByDescending(share => share.Remainder).ThenBy(share => share.Id, StringComparer.Ordinal)
            .ToList();
        var left = pool - shares.Sum(share => share.Amount);
        return [.. shares.Select((share, place) => (share.Id, share.Amount + (place < left ? 1 : 0)))];
    }
}
