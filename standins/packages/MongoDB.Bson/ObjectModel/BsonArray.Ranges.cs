using System.Collections;

namespace MongoDB.Bson;

public partial class BsonArray
{
    public BsonArray(IEnumerable<bool> values)
        : this(0) => AddEach(values, value => (BsonBoolean)value);

    public BsonArray(IEnumerable<BsonValue> values)
        : this(0) => AddEach(values, value => value);

    public BsonArray(IEnumerable<DateTime> values)
        : this(0) => AddEach(values, value => new BsonDateTime(value));

    public BsonArray(IEnumerable<double> values)
        : this(0) => AddEach(values, value => new BsonDouble(value));

    public BsonArray(IEnumerable<int> values)
        : this(0) => AddEach(values, value => new BsonInt32(value));

    public BsonArray(IEnumerable<long> values)
        : this(0) => AddEach(values, value => new BsonInt64(value));

    public BsonArray(IEnumerable<ObjectId> values)
        : this(0) => AddEach(values, value => new BsonObjectId(value));

    public BsonArray(IEnumerable<string> values)
        : this(0) => AddEach(values, value => value == null ? BsonNull.Value : new BsonString(value));

    public BsonArray(IEnumerable values)
        : this(0) => AddEach(values?.Cast<object>(), BsonTypeMapper.MapToBsonValue);

    public virtual BsonArray AddRange(IEnumerable<bool> values) => AddEach(values, value => (BsonBoolean)value);

    public virtual BsonArray AddRange(IEnumerable<BsonValue> values) => AddEach(values, value => value);

    public virtual BsonArray AddRange(IEnumerable<DateTime> values) => AddEach(values, value => new BsonDateTime(value));

    public virtual BsonArray AddRange(IEnumerable<double> values) => AddEach(values, value => new BsonDouble(value));

    public virtual BsonArray AddRange(IEnumerable<int> values) => AddEach(values, value => new BsonInt32(value));

    public virtual BsonArray AddRange(IEnumerable<long> values) => AddEach(values, value => new BsonInt64(value));

    public virtual BsonArray AddRange(IEnumerable<ObjectId> values) => AddEach(values, value => new BsonObjectId(value));

    public virtual BsonArray AddRange(IEnumerable<string> values) => AddEach(values, value => value == null ? BsonNull.Value : new BsonString(value));

    public virtual BsonArray AddRange(IEnumerable values) => AddEach(values?.Cast<object>(), BsonTypeMapper.MapToBsonValue);

    private BsonArray AddEach<T>(IEnumerable<T> values, Func<T, BsonValue> map)
    {
        ArgumentNullException.ThrowIfNull(values);
        // an immutable array refuses even an empty range
        var contents = ContentsToChange;
        foreach (var value in values)
        {
            if (map(value) is { } mapped)
            {
                contents.Add(mapped);
            }
        }
        return this;
    }
}
