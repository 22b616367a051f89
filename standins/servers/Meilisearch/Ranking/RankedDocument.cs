namespace StreamPlatform.Standins.Meilisearch.Ranking;

internal readonly record struct RankedDocument(int Number, double Score);
