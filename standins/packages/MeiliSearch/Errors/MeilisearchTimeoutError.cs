namespace Meilisearch;

/// <summary>A task took longer than the caller wanted to wait.</summary>
public class MeilisearchTimeoutError(string message) : Exception(message);
