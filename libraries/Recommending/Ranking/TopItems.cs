namespace StreamPlatform.Recommending.Ranking;

/// <summary>The best of many scores.</summary>
public static class TopItems
{
    /// <summary>Numbers of the highest scores, the highest first; of equal ones the lower number.</summary>
    /// <param name="scores">By item.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="isLeftOut">Items that are not wanted.</param>
    public static int[] Of(ReadOnlySpan<float> scores, int count, Func<int, bool> isLeftOut)
    {
        ArgumentNullException.ThrowIfNull(isLeftOut);
        var best = new PriorityQueue<int, (float Score, int Place)>(count + 1);
        for (var item = 0; item < scores.Length; item++)
        {
            var rank = (scores[item], -item);
            if (best.Count == count && (count == 0 || !best.TryPeek(out _, out var worst) || rank.CompareTo(worst) <= 0))
            {
                continue;
            }

            if (isLeftOut(item))
            {
                continue;
            }

            best.Enqueue(item, rank);
            if (best.Count > count)
            {
                best.Dequeue();
            }
        }

        var top = new int[best.Count];
        for (var place = top.Length - 1; place >= 0; place--)
        {
            top[place] = best.Dequeue();
        }

        return top;
    }
}
