namespace MongoDB.Bson;

public partial class BsonDocument
{
    public static bool operator ==(BsonDocument lhs, BsonDocument rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonDocument lhs, BsonDocument rhs) => !(lhs == rhs);

    public virtual int CompareTo(BsonDocument rhs)
    {
        if (rhs is null)
        {
            return 1;
        }
        using var mine = Elements.GetEnumerator();
        using var theirs = rhs.Elements.GetEnumerator();
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

    public override int CompareTo(BsonValue other) => other is BsonDocument document ? CompareTo(document) : CompareTypeTo(other);

    public bool Equals(BsonDocument obj) => Equals((object)obj);

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is BsonDocument document && Elements.SequenceEqual(document.Elements));

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var element in Elements)
        {
            hash.Add(element);
        }
        return hash.ToHashCode();
    }
}
