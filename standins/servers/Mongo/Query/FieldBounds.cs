using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Query;

// What a filter says about the keys of each path. Bounds only rule documents out: those left are still matched one by one.
internal sealed class FieldBounds
{
    private readonly Dictionary<string, List<IReadOnlyList<Interval>>> _byPath = new(StringComparer.Ordinal);

    private FieldBounds()
    {
    }

    public static FieldBounds Of(Filter filter)
    {
        var bounds = new FieldBounds();
        bounds.Add(filter, prefix: string.Empty);
        return bounds;
    }

    // Two conditions on a path may be met by two elements of an array: then only one of them bounds the keys.
    public IReadOnlyList<Interval>? For(IndexField field, bool multikey)
    {
        if (!_byPath.TryGetValue(field.Path.Text, out var all))
        {
            return null;
        }
        var narrowest = all.OrderByDescending(intervals => intervals.All(interval => interval.IsPoint)).ThenBy(intervals => intervals.Count);
        var intervals = multikey ? narrowest.First() : narrowest.Aggregate(Intersect);
        return field.Descending ? [.. intervals.Select(interval => interval.Reversed())] : intervals;
    }

    private static List<Interval> Intersect(IReadOnlyList<Interval> left, IReadOnlyList<Interval> right) =>
        [.. left.SelectMany(one => right.Select(one.Intersect)).OfType<Interval>()];

    private void Add(Filter filter, string prefix)
    {
        if (filter is AndFilter and)
        {
            foreach (var part in and.Parts)
            {
                Add(part, prefix);
            }
        }
        else if (filter is PathFilter path)
        {
            Add(prefix + path.Path.Text, path.Condition);
        }
    }

    private void Add(string path, Condition condition)
    {
        switch (condition)
        {
            case CompareCondition compare when Of(compare) is { } interval: Add(path, [interval]); break;
            case InCondition { HasPatterns: false } set when set.Values.All(IsBoundable): Add(path, [.. Points(set)]); break;
            case RegexCondition { Prefix: { } text }: Add(path, [Interval.Prefix(text)]); break;
            case ElementValueCondition each: AddTogether(path, each.Each); break;
            case ElementDocumentCondition each: Add(each.Filter, path + "."); break;
        }
    }

    // Conditions on one and the same element narrow each other, arrays or not.
    private void AddTogether(string path, AllOfCondition conditions)
    {
        IReadOnlyList<Interval>? together = null;
        foreach (var compare in conditions.Parts.OfType<CompareCondition>())
        {
            if (Of(compare) is { } interval)
            {
                together = together is null ? [interval] : Intersect(together, [interval]);
            }
        }
        if (together is not null)
        {
            Add(path, together);
        }
    }

    private void Add(string path, IReadOnlyList<Interval> intervals)
    {
        if (!_byPath.TryGetValue(path, out var all))
        {
            _byPath.Add(path, all = []);
        }
        all.Add(intervals);
    }

    private static IEnumerable<Interval> Points(InCondition set) => set.Values.DistinctBy(KeyBytes.Of).Select(Interval.Point);

    private static Interval? Of(CompareCondition compare) => !IsBoundable(compare.Operand) ? null : compare.Comparison switch
    {
        Comparison.Equal => Interval.Point(compare.Operand),
        Comparison.Greater => Interval.Above(compare.Operand, inclusive: false),
        Comparison.GreaterOrEqual => Interval.Above(compare.Operand, inclusive: true),
        Comparison.Less => Interval.Below(compare.Operand, inclusive: false),
        _ => Interval.Below(compare.Operand, inclusive: true),
    };

    // An array is found under its elements, not under itself; the ends of all types reach over the range of their own.
    private static bool IsBoundable(BsonValue value) => value is not (BsonArray or BsonMinKey or BsonMaxKey or BsonUndefined);
}
