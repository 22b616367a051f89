using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Finds the words within so many typos: letters added, left out, replaced or two neighbours swapped. A wrong first letter counts twice.
internal sealed class Derivations(Vocabulary words)
{
    // as many as the original goes through before it has seen enough
    private const int MostWithOneTypo = 150;
    private const int MostWithTwoTypos = 50;

    public List<Derivation> Of(string word, bool isPrefix, int allowed)
    {
        var found = new List<Derivation>();
        if (allowed > 0 && word.Length > 1)
        {
            WithSameFirstLetter(word, isPrefix, allowed, found);
            if (allowed > 1)
            {
                WithOtherFirstLetter(word, isPrefix, found);
            }
        }
        return [.. found.Where(f => f.Typos == 1).Take(MostWithOneTypo), .. found.Where(f => f.Typos == 2).Take(MostWithTwoTypos)];
    }

    // The sorted words are walked like a tree: what two neighbours have in common is not compared again, and a beginning that is too far off is left as a whole.
    private void WithSameFirstLetter(string word, bool isPrefix, int allowed, List<Derivation> found)
    {
        var (from, to) = words.WithPrefix(word.AsSpan(0, 1));
        var distance = new TypoDistance(word, word.Length + allowed);
        var known = "";
        var depth = 0;
        for (var at = from; at < to;)
        {
            var candidate = words.Sorted[at];
            depth = Math.Min(depth, Common(known, candidate));
            var deepest = Math.Min(candidate.Length, word.Length + allowed);
            var lost = false;
            while (depth < deepest && !lost)
            {
                depth++;
                lost = distance.Step(candidate, depth) > allowed;
            }
            known = candidate;
            var best = isPrefix ? distance.Least(depth) : !lost && candidate.Length <= word.Length + allowed ? distance.At(depth) : int.MaxValue;
            if (best > 0 && best <= allowed)
            {
                found.Add(new Derivation(candidate, best));
            }
            if (lost && !(isPrefix && best <= allowed))
            {
                at = words.LowerBound(candidate.AsSpan(0, depth), after: true);
                depth--;
            }
            else
            {
                at++;
                depth -= lost ? 1 : 0;
            }
        }
    }

    private void WithOtherFirstLetter(string word, bool isPrefix, List<Derivation> found)
    {
        var rest = word[1..];
        var candidates = new HashSet<string>(StringComparer.Ordinal) { rest, $"{word[1]}{word[0]}{word[2..]}" };
        for (var at = 0; at < words.Sorted.Length;)
        {
            var first = words.Sorted[at].AsSpan(0, 1);
            candidates.Add(string.Concat(first, rest));
            candidates.Add(string.Concat(first, word));
            at = words.LowerBound(first, after: true);
        }
        foreach (var candidate in candidates.Where(c => c.Length > 0 && c[0] != word[0]))
        {
            if (!isPrefix)
            {
                if (words.Find(candidate) is not null)
                {
                    found.Add(new Derivation(candidate, 2));
                }
                continue;
            }
            var (from, to) = words.WithPrefix(candidate);
            for (var at = from; at < Math.Min(to, from + MostWithTwoTypos); at++)
            {
                found.Add(new Derivation(words.Sorted[at], 2));
            }
        }
    }

    private static int Common(string left, string right) => left.AsSpan().CommonPrefixLength(right);
}
