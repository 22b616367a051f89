using System.Text;

namespace StreamPlatform.Search.Querying;

// A query whose words were only found with typos, said again in the words that were found: what the first hits have in common is what was meant.
internal static class DidYouMean
{
    private const int LooksAt = 5;

    public static string? For(string query, IReadOnlyList<FoundVideo> hits)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (hits.Count == 0 || query.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        var matched = hits.Take(LooksAt).Select(hit => hit.TitleParts.Where(part => part.IsMatch).Select(part => Plain(part.Text)).ToHashSet(StringComparer.Ordinal)).ToList();
        var corrected = words.Select(word => Correct(Plain(word), matched) ?? word).ToList();
        return corrected.SequenceEqual(words, StringComparer.Ordinal) ? null : string.Join(' ', corrected);
    }

    // null: it was found as it is, or nothing close to it
    private static string? Correct(string word, List<HashSet<string>> matched)
    {
        if (word.Length < 4 || matched.Exists(words => words.Contains(word)))
        {
            return null;
        }

        // what was typed so far is a part of what was found
        if (matched.Exists(words => words.Any(found => found.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(found, StringComparison.Ordinal))))
        {
            return null;
        }

        return matched.SelectMany(words => words)
            .Where(found => Distance(word, found) is 1 or 2)
            .GroupBy(found => found, StringComparer.Ordinal)
            .OrderBy(group => Distance(word, group.Key)).ThenByDescending(group => group.Count())
            .FirstOrDefault()?.Key;
    }

    // as the engine compares: lower case, without marks
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Where(char.IsLetterOrDigit))
        {
            plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }

    // letters to add, leave out or replace; two neighbours swapped count once
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
