namespace StreamPlatform.Standins.Meilisearch.Http;

// Method, path, the action that a key must allow (none: open to all), and who answers.
internal sealed record Route(string Method, string Path, string Action, Func<Call, Task<Answer>> Handle)
{
    public Route(string method, string path, string action, Func<Call, Answer> handle) : this(method, path, action, call => Task.FromResult(handle(call)))
    {
    }
}
