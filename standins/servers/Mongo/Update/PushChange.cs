using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Update;

// $push: value, or { $each: values, $position, $sort, $slice } applied in this order.
internal sealed class PushChange : FieldChange
{
    private readonly string _path;
    private readonly BsonArray _values;
    private readonly int? _position;
    private readonly int? _slice;
    private readonly Comparison<BsonValue>? _order;

    private PushChange(string path, BsonArray values, BsonDocument modifiers)
    {
        _path = path;
        _values = values;
        _position = Whole(modifiers, "$position");
        _slice = Whole(modifiers, "$slice");
        _order = modifiers.TryGetValue("$sort", out var sort) ? Order(sort) : null;
    }

    public static PushChange Parse(string path, BsonValue operand)
    {
        if (operand is not BsonDocument modifiers || !modifiers.Contains("$each"))
        {
            return new PushChange(path, [operand], []);
        }
        if (modifiers.Names.FirstOrDefault(name => name is not ("$each" or "$position" or "$slice" or "$sort")) is { } unknown)
        {
            throw Errors.BadValue($"Unrecognized clause in $push: {unknown}");
        }
        return new PushChange(path, ArrayChanges.Each(modifiers), modifiers);
    }

    public override void Apply(BsonDocument document, string[] place, UpdateContext context)
    {
        var elements = (ArrayChanges.Copy("$push", _path, Place.Read(document, place)) ?? []).ToList();
        elements.InsertRange(InsertAt(elements.Count), _values.Select(value => value.DeepClone()));
        if (_order is not null)
        {
            elements = [.. elements.Order(Comparer<BsonValue>.Create(_order))];
        }
        if (_slice is { } slice)
        {
            elements = [.. slice >= 0 ? elements.Take(slice) : elements.TakeLast(-slice)];
        }
        Place.Write(document, place, new BsonArray(elements));
    }

    private int InsertAt(int count) => _position switch
    {
        null => count,
        < 0 and var fromEnd => Math.Max(0, count + fromEnd),
        { } fromStart => Math.Min(count, fromStart),
    };

    private static int? Whole(BsonDocument modifiers, string name)
    {
        if (!modifiers.TryGetValue(name, out var value))
        {
            return null;
        }
        return value.IsNumeric && value.ToDouble() == Math.Floor(value.ToDouble())
            ? value.ToInt32()
            : throw Errors.BadValue($"The value for {name} must be an integer value but was given type: {TypeNames.Of(value)}");
    }

    private static Comparison<BsonValue> Order(BsonValue sort)
    {
        if (sort is BsonDocument document && SortSpec.Parse(document) is { } spec)
        {
            return (left, right) => KeyOf(spec, left).CompareTo(KeyOf(spec, right));
        }
        return sort.IsNumeric && sort.ToDouble() is 1 or -1
            ? sort.ToDouble() > 0 ? ValueOrder.Compare : (left, right) => ValueOrder.Compare(right, left)
            : throw Errors.BadValue("The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields");
    }

    private static Indexes.KeyBytes KeyOf(SortSpec spec, BsonValue element) => spec.KeyOf(element as BsonDocument ?? []);
}
