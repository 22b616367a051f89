using System.Collections;
using MongoDB.Bson.IO;

namespace MongoDB.Bson;

/// <summary>Named values in a fixed order.</summary>
public partial class BsonDocument : BsonValue, IComparable<BsonDocument>, IConvertibleToBsonDocument, IEnumerable<BsonElement>, IEquatable<BsonDocument>
{
    private readonly BsonElements _elements = new();

    public BsonDocument()
    {
    }

    public BsonDocument(bool allowDuplicateNames) => AllowDuplicateNames = allowDuplicateNames;

    public BsonDocument(BsonElement element) => Add(element);

    public BsonDocument(BsonDocument document) => AddRange((IEnumerable<BsonElement>)document);

    public BsonDocument(Dictionary<string, object> dictionary) => AddRange(dictionary);

    public BsonDocument(IEnumerable<KeyValuePair<string, object>> dictionary) => AddRange(dictionary);

    public BsonDocument(IDictionary dictionary) => AddRange(dictionary);

    public BsonDocument(IEnumerable<BsonElement> elements) => AddRange(elements);

    public BsonDocument(string name, BsonValue value) => Add(name, value);

    public bool AllowDuplicateNames { get; set; }

    public override BsonType BsonType => BsonType.Document;

    public virtual int ElementCount => Contents.Count;

    public virtual IEnumerable<BsonElement> Elements => Contents.List;

    public virtual IEnumerable<string> Names => Contents.List.Select(element => element.Name);

    public virtual IEnumerable<BsonValue> Values => Contents.List.Select(element => element.Value);

    public override BsonValue this[int index]
    {
        get => GetValue(index);
        set => Set(index, value);
    }

    public override BsonValue this[string name]
    {
        get => GetValue(name);
        set => Set(name, value);
    }

    /// <summary>The elements; documents that are read on demand fill them here.</summary>
    private protected virtual BsonElements Contents => _elements;

    /// <summary>The elements for a caller that changes them; immutable documents refuse here.</summary>
    private protected virtual BsonElements ContentsToChange => Contents;

    public new static BsonDocument Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonDocument)BsonTypeMapper.MapToBsonValue(value, BsonType.Document);
    }

    public static BsonDocument Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var reader = new JsonReader(json);
        var document = (BsonDocument)BsonTreeReader.ReadDocument(reader, allowDuplicateNames: false);
        return reader.IsAtEndOfFile() ? document : throw new FormatException("String contains extra non-whitespace characters beyond the end of the document.");
    }

    public static bool TryParse(string s, out BsonDocument result)
    {
        result = null;
        if (!string.IsNullOrEmpty(s))
        {
            try
            {
                result = Parse(s);
                return true;
            }
            catch (Exception e) when (e is FormatException or BsonException or InvalidOperationException or EndOfStreamException or OverflowException)
            {
                return false;
            }
        }
        return false;
    }

    public override BsonValue Clone()
    {
        var clone = new BsonDocument(AllowDuplicateNames);
        foreach (var element in Elements)
        {
            clone.Contents.Add(element.Clone());
        }
        return clone;
    }

    public override BsonValue DeepClone()
    {
        var clone = new BsonDocument(AllowDuplicateNames);
        foreach (var element in Elements)
        {
            clone.Contents.Add(element.DeepClone());
        }
        return clone;
    }

    BsonDocument IConvertibleToBsonDocument.ToBsonDocument() => this;

    public virtual IEnumerator<BsonElement> GetEnumerator() => Elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public Dictionary<string, object> ToDictionary() => (Dictionary<string, object>)BsonTypeMapper.MapToDotNetValue(
        this, new BsonTypeMapperOptions { DuplicateNameHandling = DuplicateNameHandling.ThrowException, MapBsonArrayTo = typeof(object[]), MapBsonDocumentTo = typeof(Dictionary<string, object>) });

    public Hashtable ToHashtable() => (Hashtable)BsonTypeMapper.MapToDotNetValue(
        this, new BsonTypeMapperOptions { DuplicateNameHandling = DuplicateNameHandling.ThrowException, MapBsonArrayTo = typeof(object[]), MapBsonDocumentTo = typeof(Hashtable) });

    public override string ToString() => this.ToJson();
}
