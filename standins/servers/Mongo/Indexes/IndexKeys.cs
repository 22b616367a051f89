using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Indexes;

// The entries that a document has in an index. An array gives one entry for each of its elements.
internal sealed class IndexKeys
{
    private readonly IndexInfo _index;
    private readonly HashSet<KeyBytes> _keys = [];
    private bool _multikey;

    private IndexKeys(IndexInfo index) => _index = index;

    private readonly record struct Step(BsonValue? Value, int Part, bool Done);

    public static (IReadOnlyCollection<KeyBytes> Keys, bool Multikey) Of(IndexInfo index, BsonDocument document)
    {
        var keys = new IndexKeys(index);
        if (index.Partial?.Matches(document) != false)
        {
            keys.Expand([.. index.Fields.Select(_ => new Step(document, 0, Done: false))]);
        }
        return (keys._keys, keys._multikey);
    }

    private void Expand(Step[] steps)
    {
        BsonArray? array = null;
        for (var field = 0; field < steps.Length; field++)
        {
            steps[field] = Advance(steps[field], _index.Fields[field].Path);
            if (steps[field] is { Done: false, Value: BsonArray found })
            {
                if (array is not null && !ReferenceEquals(array, found))
                {
                    throw new MongoError(171, "CannotIndexParallelArrays", "cannot index parallel arrays");
                }
                array = found;
            }
        }
        if (array is null)
        {
            Emit(steps);
            return;
        }
        _multikey = true;
        if (array.Count == 0)
        {
            Expand([.. steps.Select((step, field) => Into(step, array, Emptiness(step, field), field))]);
        }
        foreach (var element in array)
        {
            Expand([.. steps.Select((step, field) => Into(step, array, element, field))]);
        }
    }

    // An empty array is not null: it has a key of its own, below null.
    private BsonValue? Emptiness(Step step, int field) => IsLeaf(step, field) ? BsonUndefined.Value : null;

    private Step Into(Step step, BsonArray array, BsonValue? element, int field)
    {
        if (step.Done || !ReferenceEquals(step.Value, array))
        {
            return step;
        }
        if (IsLeaf(step, field))
        {
            return step with { Value = element, Done = true };
        }
        return element is BsonDocument ? step with { Value = element } : step with { Value = null, Done = true };
    }

    private bool IsLeaf(Step step, int field) => step.Part == _index.Fields[field].Path.Length;

    private static Step Advance(Step step, FieldPath path)
    {
        var (value, part, done) = step;
        while (!done && part < path.Length)
        {
            if (value is BsonDocument document)
            {
                value = document.TryGetValue(path.Parts[part++], out var found) ? found : null;
            }
            else if (value is BsonArray array)
            {
                if (path.Position(part) is not { } position)
                {
                    break;
                }
                value = position < array.Count ? array[position] : null;
                part++;
            }
            else
            {
                return new Step(Value: null, part, Done: true);
            }
        }
        return new Step(value, part, done || (part == path.Length && value is not BsonArray));
    }

    private void Emit(Step[] steps)
    {
        if (_index.Sparse && Array.TrueForAll(steps, step => step.Value is null))
        {
            return;
        }
        var key = new KeyWriter();
        for (var field = 0; field < steps.Length; field++)
        {
            key.Add(steps[field].Value, _index.Fields[field].Descending);
        }
        _keys.Add(new KeyBytes(key.ToArray()));
    }
}
