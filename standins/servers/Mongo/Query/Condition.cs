using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Query;

// What a value at the end of a path must be. Holds is asked once per value found; null stands for "nothing there".
internal abstract class Condition
{
    public abstract bool Holds(BsonValue? value);
}

// Conditions that an array also meets by one of its elements.
internal abstract class ElementCondition : Condition
{
    public sealed override bool Holds(BsonValue? value) =>
        HoldsFor(value) || (value is BsonArray array && array.Any(HoldsFor));

    protected abstract bool HoldsFor(BsonValue? value);
}
