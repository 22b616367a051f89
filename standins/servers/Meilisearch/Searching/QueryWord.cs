namespace StreamPlatform.Standins.Meilisearch.Searching;

// One word of a query, or the words between quotes. Only a last word that nothing follows may be the beginning of another.
internal sealed record QueryWord(IReadOnlyList<string> Words, bool IsPhrase, bool IsPrefix)
{
    public string Single => Words[0];
}
