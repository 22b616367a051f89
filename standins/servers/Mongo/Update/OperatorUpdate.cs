using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Update;

internal sealed class OperatorUpdate : IUpdate
{
    private readonly List<(FieldPath Path, FieldChange Change)> _changes = [];

    public OperatorUpdate(BsonDocument update)
    {
        foreach (var element in update.Elements)
        {
            if (!element.Name.StartsWith('$'))
            {
                throw Errors.FailedToParse($"Unknown modifier: {element.Name}. Expected a valid update modifier or pipeline-style update specified as an array");
            }
            if (element.Value is not BsonDocument operands)
            {
                throw Errors.FailedToParse($"Modifiers operate on fields but we found type {Query.TypeNames.Of(element.Value)} instead.");
            }
            foreach (var operand in operands.Elements)
            {
                _changes.Add((FieldPath.Parse(operand.Name), FieldChanges.Parse(element.Name, operand.Name, operand.Value)));
            }
        }
        CheckConflicts(_changes.Select(change => change.Path.Text).Concat(_changes.Select(change => change.Change.Target).OfType<string>()));
    }

    public bool IsReplacement => false;

    public BsonDocument Apply(BsonDocument document, UpdateContext context)
    {
        var changed = document.DeepClone().AsBsonDocument;
        var paths = new PathResolver(document, context);
        foreach (var (path, change) in _changes)
        {
            foreach (var place in paths.Resolve(changed, path))
            {
                change.Apply(changed, place, context);
            }
        }
        paths.RequireAllFiltersUsed();
        return changed;
    }

    // Two changes of one place have no order.
    private static void CheckConflicts(IEnumerable<string> paths)
    {
        var sorted = paths.Order(StringComparer.Ordinal).ToList();
        foreach (var path in sorted)
        {
            var inside = sorted.Count(other => other == path || other.StartsWith(path + ".", StringComparison.Ordinal));
            if (inside > 1)
            {
                throw Errors.ConflictingUpdateOperators($"Updating the path '{path}' would create a conflict at '{path}'");
            }
        }
    }
}
