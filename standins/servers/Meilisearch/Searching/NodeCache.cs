using System.Collections.Concurrent;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// What short beginnings lead to is worked out once per generation of the index: "s" alone is in most documents.
internal sealed class NodeCache
{
    private const int Most = 256;
    private readonly ConcurrentDictionary<string, Node> _nodes = new(StringComparer.Ordinal);

    public Node GetOrAdd(string key, Func<Node> make)
    {
        if (_nodes.TryGetValue(key, out var known))
        {
            return known;
        }
        var node = make();
        if (node.IsLarge && _nodes.Count < Most)
        {
            _nodes[key] = node;
        }
        return node;
    }

    public void Clear() => _nodes.Clear();
}
