using System.Buffers;
using System.Runtime.InteropServices;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// Documents of the same key next to each other.
internal static class Groups
{
    // Puts the documents whose keys are within [first, last] in front, least key first and ascending in each group; says how many come before them.
    // The groups of these two may be large, while all between them is on the wanted page.
    public static List<(long Key, int Count)> Arrange(Span<int> documents, ReadOnlySpan<long> keys, long first, long last, out int before)
    {
        var behind = ArrayPool<int>.Shared.Rent(documents.Length);
        var (betweenKeys, between) = (new List<long>(), new List<int>());
        var (firsts, lasts) = (0, 0);
        before = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            if (key < first)
            {
                before++;
            }
            else if (key == first)
            {
                documents[firsts++] = documents[i];
            }
            else if (key == last)
            {
                behind[lasts++] = documents[i];
            }
            else if (key < last)
            {
                betweenKeys.Add(key);
                between.Add(documents[i]);
            }
        }
        List<(long, int)> groups = [(first, firsts)];
        AddBetween(CollectionsMarshal.AsSpan(betweenKeys), CollectionsMarshal.AsSpan(between), groups);
        CollectionsMarshal.AsSpan(between).CopyTo(documents[firsts..]);
        if (lasts > 0)
        {
            behind.AsSpan(0, lasts).CopyTo(documents[(firsts + between.Count)..]);
            groups.Add((last, lasts));
        }
        ArrayPool<int>.Shared.Return(behind);
        return groups;
    }

    private static void AddBetween(Span<long> keys, Span<int> documents, List<(long Key, int Count)> groups)
    {
        keys.Sort(documents);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }
            documents[start..end].Sort();
            groups.Add((keys[start], end - start));
            start = end;
        }
    }
}
