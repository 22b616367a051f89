using System.Collections;

namespace MongoDB.Bson;

/// <summary>An ordered list of values.</summary>
public partial class BsonArray : BsonValue, IComparable<BsonArray>, IEquatable<BsonArray>, IList<BsonValue>
{
    private readonly List<BsonValue> _values;

    public BsonArray()
        : this(0)
    {
    }

    public BsonArray(int capacity) => _values = new List<BsonValue>(capacity);

    public override BsonType BsonType => BsonType.Array;

    public virtual int Capacity
    {
        get => Contents.Capacity;
        set => ContentsToChange.Capacity = value;
    }

    public virtual int Count => Contents.Count;

    public virtual bool IsReadOnly => false;

    public virtual IEnumerable<BsonValue> Values => Contents;

    public override BsonValue this[int index]
    {
        get => Contents[index];
        set => ContentsToChange[index] = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The values; arrays that are read on demand fill them here.</summary>
    private protected virtual List<BsonValue> Contents => _values;

    /// <summary>The values for a caller that changes them; immutable arrays refuse here.</summary>
    private protected virtual List<BsonValue> ContentsToChange => Contents;

    public new static BsonArray Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonArray)BsonTypeMapper.MapToBsonValue(value, BsonType.Array);
    }

    public virtual BsonArray Add(BsonValue value)
    {
        if (value is not null)
        {
            ContentsToChange.Add(value);
        }
        return this;
    }

    void ICollection<BsonValue>.Add(BsonValue item) => Add(item);

    public virtual void Clear() => ContentsToChange.Clear();

    public override BsonValue Clone() => new BsonArray(Values);

    public override BsonValue DeepClone() => new BsonArray(Values.Select(value => value.DeepClone()));

    public virtual bool Contains(BsonValue value) => IndexOf(value) >= 0;

    public virtual void CopyTo(BsonValue[] array, int arrayIndex) => Contents.CopyTo(array, arrayIndex);

    public virtual IEnumerator<BsonValue> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public virtual int IndexOf(BsonValue value) => Contents.IndexOf(value);

    public virtual int IndexOf(BsonValue value, int index) => Contents.IndexOf(value, index);

    public virtual int IndexOf(BsonValue value, int index, int count) => Contents.IndexOf(value, index, count);

    public virtual void Insert(int index, BsonValue value) => ContentsToChange.Insert(index, value ?? throw new ArgumentNullException(nameof(value)));

    public virtual bool Remove(BsonValue value) => ContentsToChange.Remove(value);

    public virtual void RemoveAt(int index) => ContentsToChange.RemoveAt(index);

    public virtual BsonValue[] ToArray() => Values.ToArray();

    public virtual List<BsonValue> ToList() => Values.ToList();

    public override string ToString() => $"[{string.Join(", ", Values)}]";
}
