using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Update;

// One operator on one path, for instance { $inc: { views: 1 } }.
internal abstract class FieldChange
{
    // Another path that it writes to.
    public virtual string? Target => null;

    public abstract void Apply(BsonDocument document, string[] place, UpdateContext context);
}

// The operators whose new value follows from the old one; null means that nothing changes.
internal sealed class ComputedChange(Func<BsonValue?, UpdateContext, BsonValue?> compute) : FieldChange
{
    public override void Apply(BsonDocument document, string[] place, UpdateContext context)
    {
        if (compute(Place.Read(document, place), context) is { } value)
        {
            Place.Write(document, place, value);
        }
    }
}

internal sealed class UnsetChange : FieldChange
{
    public override void Apply(BsonDocument document, string[] place, UpdateContext context) => Place.Remove(document, place);
}

internal sealed class RenameChange(string from, string to) : FieldChange
{
    private readonly FieldPath _to = FieldPath.Parse(to);

    public override string? Target => _to.Text;

    public override void Apply(BsonDocument document, string[] place, UpdateContext context)
    {
        if (from == to)
        {
            throw Errors.BadValue($"The source and target field for $rename must differ: {from}");
        }
        if (Place.Read(document, place) is { } value)
        {
            Place.Remove(document, place);
            Place.Write(document, [.. _to.Parts], value);
        }
    }
}
