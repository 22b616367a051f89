using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Expressions;

// $$ROOT and $$CURRENT, and what $let, $map, $filter, $reduce and $lookup define around them.
internal sealed class Variables
{
    private readonly Variables? _outer;
    private readonly string? _name;
    private readonly BsonValue? _value;

    public Variables(BsonDocument root) => Root = root;

    private Variables(Variables outer, BsonDocument root, string? name, BsonValue? value)
    {
        (_outer, Root, _name, _value) = (outer, root, name, value);
    }

    public BsonDocument Root { get; }

    public Variables With(string name, BsonValue? value) => new(this, Root, name, value);

    // The same variables over another document: the inside of a $lookup sees those of the outside.
    public Variables Over(BsonDocument root) => new(this, root, name: null, value: null);

    public bool TryGet(string name, out BsonValue? value)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (string.Equals(scope._name, name, StringComparison.Ordinal))
            {
                value = scope._value;
                return true;
            }
        }
        value = null;
        return false;
    }
}
