namespace MongoDB.Bson;

public partial class BsonDocument
{
    public virtual bool Contains(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Contents.IndexOf(name) >= 0;
    }

    public virtual bool ContainsValue(BsonValue value) => Contents.List.Exists(element => element.Value == value);

    public virtual BsonElement GetElement(int index) => Contents[index];

    public virtual BsonElement GetElement(string name) => TryGetElement(name, out var element) ? element : throw Missing(name);

    public virtual BsonValue GetValue(int index) => GetElement(index).Value;

    public virtual BsonValue GetValue(string name) => TryGetValue(name, out var value) ? value : throw Missing(name);

    public virtual BsonValue GetValue(string name, BsonValue defaultValue) => TryGetValue(name, out var value) ? value : defaultValue;

    public virtual int IndexOfName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Contents.IndexOf(name);
    }

    public virtual bool TryGetElement(string name, out BsonElement value)
    {
        ArgumentNullException.ThrowIfNull(name);
        var index = Contents.IndexOf(name);
        value = index >= 0 ? Contents[index] : default;
        return index >= 0;
    }

    public virtual bool TryGetValue(string name, out BsonValue value)
    {
        var found = TryGetElement(name, out var element);
        value = element.Value;
        return found;
    }

    private static KeyNotFoundException Missing(string name) => new($"Element '{name}' not found.");
}
