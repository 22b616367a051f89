namespace StreamPlatform.Standins.Meilisearch.Indexing;

// attribute (16 bits, in the order of searchableAttributes) | position of the word in it (16 bits)
internal readonly record struct Place(uint Value) : IComparable<Place>
{
    private const int LastPosition = ushort.MaxValue;

    public Place(int attribute, int position) : this(((uint)attribute << 16) | (uint)Math.Min(position, LastPosition))
    {
    }

    public int Attribute => (int)(Value >> 16);

    public int Position => (int)(Value & LastPosition);

    public Place Next(int words) => new(Value + (uint)words);

    public int CompareTo(Place other) => Value.CompareTo(other.Value);
}
