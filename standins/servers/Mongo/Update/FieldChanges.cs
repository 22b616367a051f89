using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Update;

internal static class FieldChanges
{
    public static FieldChange Parse(string name, string path, BsonValue operand) => name switch
    {
        "$set" => new ComputedChange((_, _) => operand.DeepClone()),
        "$setOnInsert" => new ComputedChange((_, context) => context.IsInsert ? operand.DeepClone() : null),
        "$unset" => new UnsetChange(),
        "$rename" => new RenameChange(path, Text(operand)),
        "$inc" => Arithmetic(name, path, Number(name, path, operand), (old, by) => old is null ? by : Numbers.Add(old, by)),
        "$mul" => Arithmetic(name, path, Number(name, path, operand), (old, by) => Numbers.Multiply(old ?? 0, by)),
        "$min" => new ComputedChange((old, _) => old is null || ValueOrder.Compare(operand, old) < 0 ? operand : null),
        "$max" => new ComputedChange((old, _) => old is null || ValueOrder.Compare(operand, old) > 0 ? operand : null),
        "$currentDate" => CurrentDate(operand),
        "$push" => PushChange.Parse(path, operand),
        "$addToSet" => ArrayChanges.AddToSet(path, operand),
        "$pop" => ArrayChanges.Pop(path, operand),
        "$pull" => ArrayChanges.Pull(path, operand),
        "$pullAll" => ArrayChanges.PullAll(path, operand),
        _ => throw Errors.FailedToParse($"Unknown modifier: {name}. Expected a valid update modifier or pipeline-style update specified as an array"),
    };

    private static ComputedChange Arithmetic(string name, string path, BsonValue by, Func<BsonValue?, BsonValue, BsonValue> combine) =>
        new((old, _) => combine(old is null || old.IsNumeric ? old : throw NotNumeric(name, path, old), by));

    private static MongoError NotNumeric(string name, string path, BsonValue old) => Errors.TypeMismatch(
        $"Cannot apply {name} to a value of non-numeric type. The field '{path}' has the type {TypeNames.Of(old)}");

    private static BsonValue Number(string name, string path, BsonValue operand) => operand.IsNumeric
        ? operand
        : throw Errors.TypeMismatch($"Cannot {name[1..]} with non-numeric argument: {{{path}: {operand}}}");

    private static string Text(BsonValue operand) => operand is BsonString text
        ? text.Value
        : throw Errors.BadValue("The 'to' field for $rename must be a string");

    private static ComputedChange CurrentDate(BsonValue operand)
    {
        var type = operand is BsonDocument document ? document.GetValue("$type", BsonNull.Value) : "date";
        return type switch
        {
            BsonString { Value: "date" } => new((_, context) => new BsonDateTime(context.Clock.GetUtcNow().UtcDateTime)),
            BsonString { Value: "timestamp" } => new((_, context) => new BsonTimestamp((int)context.Clock.GetUtcNow().ToUnixTimeSeconds(), 1)),
            _ => throw Errors.BadValue("The '$type' string field of $currentDate is required to be 'date' or 'timestamp'"),
        };
    }
}
