namespace Meilisearch;

/// <summary>The server cannot be reached.</summary>
public class MeilisearchCommunicationError(string message, Exception innerException) : Exception(message, innerException);
