using StreamPlatform.Standins.Meilisearch.Settings;
using StreamPlatform.Standins.Meilisearch.Text;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// A query text taken apart: words, "phrases", and -words that must not be there.
internal sealed record Query(IReadOnlyList<QueryWord> Words, IReadOnlyList<QueryWord> Excluded)
{
    private const int MostWords = 10;

    public bool IsPlaceholder => Words.Count == 0 && Excluded.Count == 0;

    public static Query Parse(string? text, IndexSettings settings)
    {
        var words = new List<QueryWord>();
        var excluded = new List<QueryWord>();
        foreach (var (part, isPhrase, isExcluded, isLast) in Parts(text ?? ""))
        {
            var tokens = settings.Tokenizer.Tokenize(part);
            if (tokens.Count == 0)
            {
                continue;
            }
            if (isPhrase)
            {
                (isExcluded ? excluded : words).Add(new([.. tokens.Select(token => token.Word)], IsPhrase: true, IsPrefix: false));
                continue;
            }
            if (isExcluded)
            {
                excluded.Add(new([.. tokens.Select(token => token.Word)], IsPhrase: tokens.Count > 1, IsPrefix: false));
                continue;
            }
            words.AddRange(Plain(tokens, part, isLast, settings));
        }
        return new Query([.. words.Take(MostWords)], excluded);
    }

    private static IEnumerable<QueryWord> Plain(List<Token> tokens, string part, bool isLast, IndexSettings settings)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var isPrefix = settings.PrefixSearch && isLast && i == tokens.Count - 1 && tokens[i].End == part.Length;
            // a stop word may still be the beginning of another word
            if (isPrefix || !settings.StopWords.Contains(tokens[i].Word))
            {
                yield return new([tokens[i].Word], IsPhrase: false, isPrefix);
            }
        }
    }

    // Cuts at quotes and before a minus that begins a word.
    private static IEnumerable<(string Text, bool IsPhrase, bool IsExcluded, bool IsLast)> Parts(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var isExcluded = text[at] == '-' && (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += isExcluded ? 1 : 0;
            if (text[at] == '"')
            {
                var close = text.IndexOf('"', at + 1);
                var end = close < 0 ? text.Length : close;
                yield return (text[(at + 1)..end], true, isExcluded, false);
                at = Math.Min(text.Length, end + 1);
                continue;
            }
            var stop = isExcluded ? EndOfWord(text, at) : EndOfPlain(text, at);
            yield return (text[at..stop], false, isExcluded, stop == text.Length);
            at = stop;
        }
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '"')
        {
            at++;
        }
        return at;
    }

    private static int EndOfPlain(string text, int at)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' || (text[at] == '-' && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])))
            {
                return at;
            }
        }
        return at;
    }
}
