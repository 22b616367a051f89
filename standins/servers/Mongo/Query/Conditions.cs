using System.Text.RegularExpressions;
using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Query;

internal enum Comparison
{
    Equal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

internal sealed class CompareCondition(Comparison comparison, BsonValue operand) : ElementCondition
{
    public Comparison Comparison { get; } = comparison;

    public BsonValue Operand { get; } = operand;

    public bool IsEquality => Comparison == Comparison.Equal;

    protected override bool HoldsFor(BsonValue? value)
    {
        if (value is null)
        {
            return Operand.IsBsonNull && Comparison is Comparison.Equal or Comparison.GreaterOrEqual or Comparison.LessOrEqual;
        }
        // Only values of one type are less or greater than each other, but for the two ends of all types.
        if (!ValueOrder.SameType(value, Operand) && (IsEquality || Operand is not (BsonMinKey or BsonMaxKey)))
        {
            return false;
        }
        if (!IsEquality && (IsNaN(value) != IsNaN(Operand)))
        {
            return false;
        }
        var order = ValueOrder.Compare(value, Operand);
        return Comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.Greater => order > 0,
            Comparison.GreaterOrEqual => order >= 0,
            Comparison.Less => order < 0,
            _ => order <= 0,
        };
    }

    private static bool IsNaN(BsonValue value) => value is BsonDouble number && double.IsNaN(number.Value);
}

internal sealed class InCondition(IReadOnlyList<BsonValue> values, IReadOnlyList<Condition> patterns) : Condition
{
    private readonly HashSet<Indexes.KeyBytes> _keys = [.. values.Select(Indexes.KeyBytes.Of)];
    private readonly bool _hasNull = values.Any(value => value.IsBsonNull);

    public IReadOnlyList<BsonValue> Values { get; } = values;

    public bool HasPatterns => patterns.Count > 0;

    public override bool Holds(BsonValue? value) =>
        Contains(value) || (value is BsonArray array && array.Any(Contains)) || patterns.Any(pattern => pattern.Holds(value));

    private bool Contains(BsonValue? value) => value is null ? _hasNull : _keys.Contains(Indexes.KeyBytes.Of(value));
}

internal sealed class RegexCondition(Regex regex, string? prefix) : ElementCondition
{
    // The literal text that every match begins with, when the pattern says so.
    public string? Prefix { get; } = prefix;

    protected override bool HoldsFor(BsonValue? value) => value switch
    {
        BsonString text => regex.IsMatch(text.Value),
        BsonSymbol symbol => regex.IsMatch(symbol.Name),
        _ => false,
    };
}

internal sealed class ExistsCondition : Condition
{
    public override bool Holds(BsonValue? value) => value is not null;
}

internal sealed class TypeCondition(IReadOnlySet<BsonType> types) : ElementCondition
{
    protected override bool HoldsFor(BsonValue? value) => value is not null && types.Contains(value.BsonType);
}

internal sealed class ModCondition(long divisor, long remainder) : ElementCondition
{
    protected override bool HoldsFor(BsonValue? value) => value switch
    {
        BsonInt32 or BsonInt64 => value.ToInt64() % divisor == remainder,
        BsonDouble { Value: var number } => double.IsFinite(number) && Math.Truncate(number) % divisor == remainder,
        BsonDecimal128 wide => decimal.Truncate(Decimal128.ToDecimal(wide.Value)) % divisor == remainder,
        _ => false,
    };
}

internal sealed class SizeCondition(int size) : Condition
{
    public override bool Holds(BsonValue? value) => value is BsonArray array && array.Count == size;
}

internal sealed class NotCondition(Condition inner) : Condition
{
    public override bool Holds(BsonValue? value) => !inner.Holds(value);
}

internal sealed class AllOfCondition(IReadOnlyList<Condition> parts) : Condition
{
    public IReadOnlyList<Condition> Parts { get; } = parts;

    public override bool Holds(BsonValue? value) => Parts.All(part => part.Holds(value));
}

// $elemMatch with operators: one element meets all of them.
internal sealed class ElementValueCondition(AllOfCondition each) : Condition
{
    public AllOfCondition Each { get; } = each;

    public override bool Holds(BsonValue? value) => value is BsonArray array && array.Any(Each.Holds);
}

// $elemMatch with a filter: one element is a document that it matches.
internal sealed class ElementDocumentCondition(Filter filter) : Condition
{
    public Filter Filter { get; } = filter;

    public override bool Holds(BsonValue? value) =>
        value is BsonArray array && array.Any(element => element is BsonDocument document && Filter.Matches(document));
}
