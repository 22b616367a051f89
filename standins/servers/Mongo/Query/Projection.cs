using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;

namespace StreamPlatform.Standins.Mongo.Query;

// One level of a projection: what happens with each named field, and with the fields that it does not name.
internal sealed class Projection
{
    private readonly Dictionary<string, Projection> _inner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<BsonValue?, Variables, BsonValue?>> _computed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public Projection(bool including) => Including = including;

    public bool Including { get; }

    public bool KeepsId { get; set; } = true;

    public BsonDocument Apply(BsonDocument document) => Apply(document, new Variables(document));

    public BsonDocument Apply(BsonDocument document, Variables variables) => Apply(document, variables, isRoot: true);

    public void Name(FieldPath path) => Level(path)._named.Add(path.Parts[^1]);

    public void Compute(FieldPath path, Func<BsonValue?, Variables, BsonValue?> value) => Level(path)._computed[path.Parts[^1]] = value;

    private Projection Level(FieldPath path)
    {
        var level = this;
        for (var part = 0; part < path.Length - 1; part++)
        {
            level = level._named.Contains(path.Parts[part]) || level._computed.ContainsKey(path.Parts[part])
                ? throw Errors.Location(31249, $"Path collision at {path}")
                : level.Child(path.Parts[part]);
        }
        var last = path.Parts[^1];
        return level._inner.ContainsKey(last) || level._named.Contains(last) || level._computed.ContainsKey(last)
            ? throw Errors.Location(31250, $"Path collision at {path}")
            : level;
    }

    private Projection Child(string name)
    {
        if (!_inner.TryGetValue(name, out var child))
        {
            _inner.Add(name, child = new Projection(Including));
        }
        return child;
    }

    private BsonDocument Apply(BsonDocument document, Variables variables, bool isRoot)
    {
        var projected = new BsonDocument();
        foreach (var element in document.Elements)
        {
            if (Value(element.Name, element.Value, variables, isRoot) is { } value)
            {
                projected.Add(element.Name, value);
            }
        }
        AddMissing(document, projected, variables);
        return projected;
    }

    private BsonValue? Value(string name, BsonValue value, Variables variables, bool isRoot)
    {
        if (_computed.TryGetValue(name, out var compute))
        {
            return compute(value, variables);
        }
        if (_inner.TryGetValue(name, out var inner))
        {
            return inner.Enter(value, variables);
        }
        if (isRoot && name == "_id")
        {
            return KeepsId ? value : null;
        }
        return _named.Contains(name) == Including ? value : null;
    }

    // What lies below a name is projected in documents, and in each document of an array.
    private BsonValue? Enter(BsonValue value, Variables variables) => value switch
    {
        BsonDocument document => Apply(document, variables, isRoot: false),
        BsonArray array => new BsonArray(array.Select(element => Enter(element, variables)).OfType<BsonValue>()),
        _ when HasComputed => Apply([], variables, isRoot: false),
        _ => Including ? null : value,
    };

    private bool HasComputed => _computed.Count > 0 || _inner.Values.Any(inner => inner.HasComputed);

    private void AddMissing(BsonDocument document, BsonDocument projected, Variables variables)
    {
        foreach (var (name, compute) in _computed)
        {
            if (!document.Contains(name) && compute(null, variables) is { } value)
            {
                projected.Add(name, value);
            }
        }
        foreach (var (name, inner) in _inner)
        {
            if (inner.HasComputed && !document.Contains(name))
            {
                projected.Add(name, inner.Apply([], variables, isRoot: false));
            }
        }
    }
}
