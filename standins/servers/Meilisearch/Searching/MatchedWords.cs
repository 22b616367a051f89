using StreamPlatform.Standins.Meilisearch.Text;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Which words of a text a query was found by: whole words, and beginnings.
internal sealed class MatchedWords
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];

    public void Add(string word) => _words.Add(word);

    public void AddPrefix(string prefix) => _prefixes.Add(prefix);

    // How many letters of the token matched; 0 for none.
    public int LengthIn(Token token)
    {
        if (_words.Contains(token.Word))
        {
            return token.Length;
        }
        foreach (var prefix in _prefixes)
        {
            if (token.Word.StartsWith(prefix, StringComparison.Ordinal))
            {
                return Math.Min(prefix.Length, token.Length);
            }
        }
        return 0;
    }
}
