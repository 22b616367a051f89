using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Update;

namespace StreamPlatform.Standins.Mongo.Aggregation;

// $unwind: "$path", or { path, includeArrayIndex, preserveNullAndEmptyArrays }.
internal sealed class UnwindStage : Stage
{
    private readonly FieldPath _path;
    private readonly string? _index;
    private readonly bool _preserve;

    public UnwindStage(BsonValue operand)
    {
        var form = operand as BsonDocument ?? new BsonDocument("path", operand);
        if (form.Names.FirstOrDefault(name => name is not ("path" or "includeArrayIndex" or "preserveNullAndEmptyArrays")) is { } unknown)
        {
            throw Errors.Location(28811, $"unrecognized option to $unwind stage: {unknown}");
        }
        _path = form.GetValue("path", BsonNull.Value) is BsonString { Value: ['$', _, ..] } path
            ? FieldPath.Parse(path.Value[1..])
            : throw Errors.Location(28818, "path option to $unwind stage should be prefixed with a '$'");
        _index = form.TryGetValue("includeArrayIndex", out var index) ? index.AsString : null;
        _preserve = form.TryGetValue("preserveNullAndEmptyArrays", out var preserve) && Truth.Of(preserve);
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context) => input.SelectMany(Unwind);

    private IEnumerable<BsonDocument> Unwind(BsonDocument document)
    {
        switch (PathValue.First(document, _path))
        {
            case BsonArray { Count: > 0 } array:
                return array.Select((element, position) => With(document, element, position));
            case null or BsonNull or BsonUndefined or BsonArray:
                return _preserve ? [WithoutEmpty(document)] : [];
            case var single:
                return [With(document, single, position: null)];
        }
    }

    private BsonDocument WithoutEmpty(BsonDocument document)
    {
        var kept = Numbered(document.DeepClone().AsBsonDocument, position: null);
        if (PathValue.First(kept, _path) is BsonArray)
        {
            Place.Remove(kept, [.. _path.Parts]);
        }
        return kept;
    }

    private BsonDocument With(BsonDocument document, BsonValue element, long? position)
    {
        // Only the documents on the path are copied: the other fields are shared, stages never change them in place.
        var copy = (BsonDocument)document.Clone();
        var level = copy;
        foreach (var part in _path.Parts.SkipLast(1))
        {
            var inner = (BsonDocument)level[part].Clone();
            level[part] = inner;
            level = inner;
        }
        level[_path.Parts[^1]] = element;
        return Numbered(copy, position);
    }

    private BsonDocument Numbered(BsonDocument document, long? position)
    {
        if (_index is not null)
        {
            Place.Write(document, _index.Split('.'), position is { } at ? at : BsonNull.Value);
        }
        return document;
    }
}
