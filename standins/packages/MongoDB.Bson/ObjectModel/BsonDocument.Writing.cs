using System.Collections;

namespace MongoDB.Bson;

public partial class BsonDocument
{
    public virtual BsonDocument Add(BsonElement element)
    {
        if (element.Name == null)
        {
            throw new ArgumentException("The element has no name.", nameof(element));
        }
        if (!AllowDuplicateNames && Contains(element.Name))
        {
            throw new InvalidOperationException($"Duplicate element name '{element.Name}'.");
        }
        ContentsToChange.Add(element);
        return this;
    }

    public virtual BsonDocument Add(string name, BsonValue value) => Add(new BsonElement(name, value));

    public virtual BsonDocument Add(string name, BsonValue value, bool condition)
    {
        ArgumentNullException.ThrowIfNull(name);
        return condition ? Add(name, value) : this;
    }

    public virtual BsonDocument Add(string name, Func<BsonValue> valueFactory, bool condition)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(valueFactory);
        return condition ? Add(name, valueFactory()) : this;
    }

    public virtual BsonDocument AddRange(Dictionary<string, object> dictionary) => AddRange((IEnumerable<KeyValuePair<string, object>>)dictionary);

    public virtual BsonDocument AddRange(IDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string name)
            {
                throw new ArgumentOutOfRangeException(nameof(dictionary), "One or more keys in the dictionary are not strings.");
            }
            Add(name, BsonTypeMapper.MapToBsonValue(entry.Value));
        }
        return this;
    }

    public virtual BsonDocument AddRange(IEnumerable<BsonElement> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        foreach (var element in elements)
        {
            Add(element);
        }
        return this;
    }

    public virtual BsonDocument AddRange(IEnumerable<KeyValuePair<string, object>> dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        foreach (var (name, value) in dictionary)
        {
            Add(name, BsonTypeMapper.MapToBsonValue(value));
        }
        return this;
    }

    public virtual void Clear() => ContentsToChange.Clear();

    public virtual void InsertAt(int index, BsonElement element)
    {
        if (!AllowDuplicateNames && Contains(element.Name))
        {
            throw new InvalidOperationException($"Duplicate element name '{element.Name}' not allowed.");
        }
        ContentsToChange.Insert(index, element);
    }

    public virtual BsonDocument Merge(BsonDocument document) => Merge(document, overwriteExistingElements: false);

    public virtual BsonDocument Merge(BsonDocument document, bool overwriteExistingElements)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var element in document)
        {
            if (overwriteExistingElements || !Contains(element.Name))
            {
                this[element.Name] = element.Value;
            }
        }
        return this;
    }

    public virtual void Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        ContentsToChange.RemoveAll(name);
    }

    public virtual void RemoveAt(int index) => ContentsToChange.RemoveAt(index);

    public virtual void RemoveElement(BsonElement element)
    {
        var index = ContentsToChange.List.IndexOf(element);
        if (index >= 0)
        {
            RemoveAt(index);
        }
    }

    public virtual BsonDocument Set(int index, BsonValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ContentsToChange.ReplaceValue(index, value);
        return this;
    }

    public virtual BsonDocument Set(string name, BsonValue value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        var index = ContentsToChange.IndexOf(name);
        return index >= 0 ? Set(index, value) : Add(name, value);
    }

    public virtual BsonDocument SetElement(int index, BsonElement element)
    {
        ContentsToChange[index] = element;
        return this;
    }

    public virtual BsonDocument SetElement(BsonElement element) => Set(element.Name, element.Value);
}
