namespace StreamPlatform.Search.Indexing;

// The engine took a task and could not do it.
internal sealed class EngineException(string message) : Exception(message);
