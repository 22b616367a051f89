using System.Collections;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;

namespace MongoDB.Bson;

/// <summary>An object that looks like a document: it is serialised when written, and turned into elements when read.</summary>
public class BsonDocumentWrapper : MaterializedOnDemandBsonDocument
{
    public BsonDocumentWrapper(object value)
        : this(value, BsonSerializer.LookupSerializer(value?.GetType() ?? throw new ArgumentNullException(nameof(value))))
    {
    }

    public BsonDocumentWrapper(object value, IBsonSerializer serializer)
    {
        Wrapped = value;
        Serializer = serializer ?? throw new ArgumentNullException(nameof(serializer));
    }

    public IBsonSerializer Serializer { get; }

    public object Wrapped { get; }

    public static BsonDocumentWrapper Create<TNominalType>(TNominalType value) => Create(typeof(TNominalType), value);

    public static BsonDocumentWrapper Create(Type nominalType, object value) => new(value, BsonSerializer.LookupSerializer(nominalType));

    public static IEnumerable<BsonDocumentWrapper> CreateMultiple<TNominalType>(IEnumerable<TNominalType> values) => CreateMultiple(typeof(TNominalType), values);

    public static IEnumerable<BsonDocumentWrapper> CreateMultiple(Type nominalType, IEnumerable values)
    {
        ArgumentNullException.ThrowIfNull(nominalType);
        ArgumentNullException.ThrowIfNull(values);
        return values.Cast<object>().Select(value => Create(nominalType, value));
    }

    public override BsonValue Clone() => IsMaterialized ? base.Clone() : new BsonDocumentWrapper(Wrapped, Serializer);

    protected override IEnumerable<BsonElement> Materialize()
    {
        var document = new BsonDocument();
        using var writer = new BsonDocumentWriter(document, BsonDocumentWriterSettings.Defaults);
        Serializer.Serialize(BsonSerializationContext.CreateRoot(writer), Wrapped);
        return document.Elements;
    }

    protected override void MaterializeCompleted()
    {
    }
}
