using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Aggregation;

internal abstract class Accumulator
{
    public abstract BsonValue Result { get; }

    public abstract void Add(BsonValue? value);
}

internal static class Accumulators
{
    public static Func<Accumulator> Find(string name) => name switch
    {
        "$sum" or "$count" => () => new Sum(),
        "$avg" => () => new Average(),
        "$min" => () => new Best(order => order < 0),
        "$max" => () => new Best(order => order > 0),
        "$first" => () => new First(),
        "$last" => () => new Last(),
        "$push" => () => new Push(),
        "$addToSet" => () => new Set(),
        "$mergeObjects" => () => new Merged(),
        _ => throw Errors.Location(15952, $"unknown group operator '{name}'"),
    };

    private sealed class Sum : Accumulator
    {
        private BsonValue _sum = 0;

        public override BsonValue Result => _sum;

        public override void Add(BsonValue? value) => _sum = value is { IsNumeric: true } ? Numbers.Add(_sum, value) : _sum;
    }

    private sealed class Average : Accumulator
    {
        private BsonValue _sum = 0;
        private long _count;

        public override BsonValue Result => _count == 0 ? BsonNull.Value : Numbers.Divide(_sum, _count);

        public override void Add(BsonValue? value)
        {
            if (value is { IsNumeric: true })
            {
                _sum = Numbers.Add(_sum, value);
                _count++;
            }
        }
    }

    private sealed class Best(Func<int, bool> better) : Accumulator
    {
        private BsonValue? _best;

        public override BsonValue Result => _best ?? BsonNull.Value;

        public override void Add(BsonValue? value)
        {
            if (!Operators.IsNullish(value) && (_best is null || better(ValueOrder.Compare(value, _best))))
            {
                _best = value;
            }
        }
    }

    private sealed class First : Accumulator
    {
        private BsonValue? _first;

        public override BsonValue Result => _first ?? BsonNull.Value;

        // A missing value of the first document counts as null, it is not passed over.
        public override void Add(BsonValue? value) => _first ??= value ?? BsonNull.Value;
    }

    private sealed class Last : Accumulator
    {
        private BsonValue _last = BsonNull.Value;

        public override BsonValue Result => _last;

        public override void Add(BsonValue? value) => _last = value ?? BsonNull.Value;
    }

    private sealed class Push : Accumulator
    {
        private readonly BsonArray _values = [];

        public override BsonValue Result => _values;

        public override void Add(BsonValue? value)
        {
            if (value is not null)
            {
                _values.Add(value);
            }
        }
    }

    private sealed class Set : Accumulator
    {
        private readonly HashSet<KeyBytes> _seen = [];
        private readonly BsonArray _values = [];

        public override BsonValue Result => _values;

        public override void Add(BsonValue? value)
        {
            if (value is not null && _seen.Add(KeyBytes.Of(value)))
            {
                _values.Add(value);
            }
        }
    }

    private sealed class Merged : Accumulator
    {
        private readonly BsonDocument _merged = [];

        public override BsonValue Result => _merged;

        public override void Add(BsonValue? value)
        {
            if (!Operators.IsNullish(value))
            {
                _merged.Merge(
                    value as BsonDocument ?? throw Errors.Location(40400, "$mergeObjects requires object inputs"), overwriteExistingElements: true);
            }
        }
    }
}
