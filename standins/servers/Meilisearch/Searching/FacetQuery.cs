using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Values of a facet that somebody is typing: each word begins a word of the value, typos allowed.
internal static class FacetQuery
{
    public static bool Matches(string? query, string value, IndexSettings settings)
    {
        var words = settings.Tokenizer.Tokenize(query ?? "").ConvertAll(token => token.Word);
        if (words.Count == 0)
        {
            return true;
        }
        var vocabulary = new Vocabulary();
        settings.Tokenizer.Tokenize(value).ForEach(token => vocabulary.FindOrAdd(token.Word));
        vocabulary.Sort();
        return words.TrueForAll(word =>
        {
            var (from, to) = vocabulary.WithPrefix(word);
            return to > from || new Derivations(vocabulary).Of(word, isPrefix: true, settings.Typos.AllowedFor(word)).Count > 0;
        });
    }
}
