using System.Buffers;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// The n-th smallest of many keys without putting all of them in order.
internal static class Selection
{
    // most rules have few keys, which are counted
    private const int FewKeys = 256;

    public static long At(ReadOnlySpan<long> keys, int position)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var key in keys)
        {
            least = Math.Min(least, key);
            most = Math.Max(most, key);
        }
        if (unchecked((ulong)(most - least)) < FewKeys)
        {
            return Counted(keys, least, position);
        }
        var copy = ArrayPool<long>.Shared.Rent(keys.Length);
        keys.CopyTo(copy);
        var selected = Selected(copy.AsSpan(0, keys.Length), position);
        ArrayPool<long>.Shared.Return(copy);
        return selected;
    }

    private static long Counted(ReadOnlySpan<long> keys, long least, int position)
    {
        Span<int> counts = stackalloc int[FewKeys];
        counts.Clear();
        foreach (var key in keys)
        {
            counts[(int)(key - least)]++;
        }
        var at = 0;
        while (position >= counts[at])
        {
            position -= counts[at++];
        }
        return least + at;
    }

    private static long Selected(Span<long> keys, int position)
    {
        int low = 0, high = keys.Length - 1;
        while (low < high)
        {
            var pivot = Median(keys[low], keys[(low + high) >>> 1], keys[high]);
            int left = low, right = high;
            while (left <= right)
            {
                while (keys[left] < pivot)
                {
                    left++;
                }
                while (keys[right] > pivot)
                {
                    right--;
                }
                if (left <= right)
                {
                    (keys[left], keys[right]) = (keys[right], keys[left]);
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
        return keys[position];
    }

    private static long Median(long a, long b, long c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
