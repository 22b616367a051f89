namespace StreamPlatform.Standins.Meilisearch.Ranking;

// The n-th smallest of many keys without putting all of them in order.
internal static class Selection
{
    public static long At(long[] keys, int position)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var key in keys)
        {
            least = Math.Min(least, key);
            most = Math.Max(most, key);
        }
        if (least == most)
        {
            return least;
        }
        var copy = (long[])keys.Clone();
        int low = 0, high = copy.Length - 1;
        while (low < high)
        {
            var pivot = Median(copy[low], copy[(low + high) >>> 1], copy[high]);
            int left = low, right = high;
            while (left <= right)
            {
                while (copy[left] < pivot)
                {
                    left++;
                }
                while (copy[right] > pivot)
                {
                    right--;
                }
                if (left <= right)
                {
                    (copy[left], copy[right]) = (copy[right], copy[left]);
                    left++;
                    right--;
                }
            }
            if (position <= right)
            {
                high = right;
            }
            else if (position >= left)
            {
                low = left;
            }
            else
            {
                break;
            }
        }
        return copy[position];
    }

    private static long Median(long a, long b, long c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
