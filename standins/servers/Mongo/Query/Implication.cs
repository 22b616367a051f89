using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Query;

// Whether every document that a filter matches must be in a partial or sparse index.
internal static class Implication
{
    public static bool Holds(Filter filter, Filter wanted) => wanted switch
    {
        AndFilter and => and.Parts.All(part => Holds(filter, part)),
        PathFilter path => Conjuncts(filter).Any(given => given.Path.Text == path.Path.Text && Implies(given.Condition, path.Condition)),
        _ => false,
    };

    public static bool NeedsPresence(Filter filter, FieldPath path) =>
        Conjuncts(filter).Any(given => given.Path.Text == path.Text && !given.Condition.Holds(null));

    private static IEnumerable<PathFilter> Conjuncts(Filter filter) => filter switch
    {
        PathFilter path => [path],
        AndFilter and => and.Parts.SelectMany(Conjuncts),
        _ => [],
    };

    private static bool Implies(Condition given, Condition wanted) => (given, wanted) switch
    {
        (CompareCondition { IsEquality: true } equal, _) when equal.Operand is not BsonArray => wanted.Holds(Present(equal.Operand)),
        (InCondition { HasPatterns: false } set, _) => set.Values.All(value => value is not BsonArray && wanted.Holds(Present(value))),
        (_, ExistsCondition) => !given.Holds(null),
        (CompareCondition narrow, CompareCondition wide) => Narrows(narrow, wide),
        _ => false,
    };

    // { $eq: null } also matches what is missing.
    private static BsonValue? Present(BsonValue value) => value.IsBsonNull ? null : value;

    private static bool Narrows(CompareCondition narrow, CompareCondition wide)
    {
        if (wide.IsEquality || !ValueOrder.SameType(narrow.Operand, wide.Operand) || IsUpper(narrow) != IsUpper(wide))
        {
            return false;
        }
        var order = ValueOrder.Compare(narrow.Operand, wide.Operand) * (IsUpper(wide) ? -1 : 1);
        return order > 0 || (order == 0 && (narrow.Comparison == wide.Comparison || wide.Comparison is Comparison.GreaterOrEqual or Comparison.LessOrEqual));
    }

    private static bool IsUpper(CompareCondition condition) => condition.Comparison is Comparison.Less or Comparison.LessOrEqual;
}
