namespace StreamPlatform.Recommending.Ranking;

/// <summary>Maximal marginal relevance (Carbonell, Goldstein 1998): what is good, and not like what was picked already.</summary>
public static class DiversePick
{
    /// <summary>Picks from candidates.</summary>
    /// <param name="candidates">Any order.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="mostOfGroup">At most so many of a group.</param>
    /// <param name="relevance">1: only scores count; 0: only being different counts.</param>
    /// <param name="similarity">How alike two items are, 0 to 1.</param>
    public static IReadOnlyList<Candidate> From(
        IReadOnlyList<Candidate> candidates, int count, int mostOfGroup, float relevance, Func<int, int, float> similarity)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(similarity);
        var picked = new List<Candidate>(count);
        var left = candidates.ToList();
        var nearest = left.Select(_ => 0f).ToList();
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        while (picked.Count < count && left.Count > 0)
        {
            var best = 0;
            for (var i = 1; i < left.Count; i++)
            {
                if (Worth(i) > Worth(best))
                {
                    best = i;
                }
            }

            var next = left[best];
            picked.Add(next);
            RemoveAt(best);
            groups[next.Group] = groups.GetValueOrDefault(next.Group) + 1;
            for (var i = left.Count - 1; i >= 0; i--)
            {
                if (groups.GetValueOrDefault(left[i].Group) >= mostOfGroup)
                {
                    RemoveAt(i);
                }
                else
                {
                    nearest[i] = Math.Max(nearest[i], similarity(left[i].Item, next.Item));
                }
            }
        }

        return picked;

        float Worth(int i) => (relevance * left[i].Score) - ((1 - relevance) * nearest[i]);

        void RemoveAt(int i)
        {
            left.RemoveAt(i);
            nearest.RemoveAt(i);
        }
    }
}
