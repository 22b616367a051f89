namespace StreamPlatform.Standins.Meilisearch.Searching;

// A word of the index that a word of the query may have meant.
internal readonly record struct Derivation(string Word, int Typos);
