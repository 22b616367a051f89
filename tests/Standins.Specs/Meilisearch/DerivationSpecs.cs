using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Specs.Meilisearch;

// The walk over the sorted words against a plain comparison with every word.
public sealed class DerivationSpecs
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_walk_finds_what_a_comparison_with_every_word_finds(int allowed)
    {
        var random = new Random(4711);
        var words = Enumerable.Range(0, 2_000).Select(_ => Word(random)).Distinct().ToList();
        var vocabulary = new Vocabulary();
        words.ForEach(word => vocabulary.FindOrAdd(word));
        vocabulary.Sort();

        // no typo is looked for in shorter ones
        foreach (var query in words.Where(word => word.Length > 5).Take(200).Select(word => Change(random, word)))
        {
            var found = new Derivations(vocabulary).Of(query, isPrefix: false, allowed).Where(derivation => derivation.Word[0] == query[0]);
            var expected = words.Where(word => word[0] == query[0])
                .Select(word => new Derivation(word, Distance(query, word))).Where(derivation => derivation.Typos > 0 && derivation.Typos <= allowed);

            Assert.Equal(expected.OrderBy(e => e.Word, StringComparer.Ordinal), found.OrderBy(e => e.Word, StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("gitar", "guitarist", 1)]
    [InlineData("guitra", "guitarist", 1)]
    [InlineData("giutar", "guitar", 1)]
    public void A_beginning_may_have_typos(string query, string word, int typos)
    {
        var vocabulary = new Vocabulary();
        foreach (var known in new[] { "gate", "gui", "gust", "piano", word })
        {
            vocabulary.FindOrAdd(known);
        }

        vocabulary.Sort();

        Assert.Contains(new Derivation(word, typos), new Derivations(vocabulary).Of(query, isPrefix: true, 1));
    }

    [Fact]
    public void A_wrong_first_letter_counts_twice()
    {
        var vocabulary = new Vocabulary();
        vocabulary.FindOrAdd("interstellar");
        vocabulary.Sort();

        Assert.Empty(new Derivations(vocabulary).Of("unterstellar", isPrefix: false, 1));
        Assert.Equal([new Derivation("interstellar", 2)], new Derivations(vocabulary).Of("unterstellar", isPrefix: false, 2));
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(3, 11)).Select(_ => (char)('a' + random.Next(5)))]);

    private static string Change(Random random, string word)
    {
        var at = random.Next(1, word.Length);
        return random.Next(3) switch { 0 => word.Remove(at, 1), 1 => word.Insert(at, "b"), _ => word[..at] + "c" + word[(at + 1)..] };
    }

    // neighbours that are swapped count once
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
