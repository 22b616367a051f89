namespace MongoDB.Bson;

public partial class BsonArray
{
    public static bool operator ==(BsonArray lhs, BsonArray rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonArray lhs, BsonArray rhs) => !(lhs == rhs);

    public virtual int CompareTo(BsonArray rhs)
    {
        if (rhs is null)
        {
            return 1;
        }
        using var mine = Values.GetEnumerator();
        using var theirs = rhs.Values.GetEnumerator();
        while (true)
        {
            var more = mine.MoveNext();
            var theyHaveMore = theirs.MoveNext();
            if (!more || !theyHaveMore)
            {
                return more.CompareTo(theyHaveMore);
            }
            var order = mine.Current.CompareTo(theirs.Current);
            if (order != 0)
            {
                return order;
            }
        }
    }

    public override int CompareTo(BsonValue other) => other is BsonArray array ? CompareTo(array) : CompareTypeTo(other);

    public bool Equals(BsonArray obj) => Equals((object)obj);

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is BsonArray array && Values.SequenceEqual(array.Values));

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in Values)
        {
            hash.Add(value);
        }
        return hash.ToHashCode();
    }
}
