using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Storage;

namespace StreamPlatform.Standins.Meilisearch;

// An index as it is now: what is kept about it, and what is searched.
internal sealed record LiveIndex(IndexInfo Info, SearchIndex Search);
