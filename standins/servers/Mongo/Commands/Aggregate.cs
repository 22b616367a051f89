using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Aggregation;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Aggregate
{
    public static readonly string[] Fields = ["pipeline", "cursor", "explain", "allowDiskUse", "hint", "bypassDocumentValidation"];

    public static BsonDocument Run(CommandCall call)
    {
        if (call.Flag("explain"))
        {
            return Explain.Of(call, withStatistics: false);
        }
        if (call.Document("cursor") is not { } cursor)
        {
            throw Errors.FailedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
        }
        var pipeline = ParsePipeline(call);
        var source = call.NewSource();
        var size = cursor.TryGetValue("batchSize", out var given) ? given.ToInt64() : (long?)null;
        var context = new StageContext((collection, query) => Find.Documents(query, collection, source));
        return CursorReply.Open(call, call.Namespace, source, Documents(pipeline, call, context), size);
    }

    // Stages such as $group read everything at once: not before the first batch, which brings the place to read from.
    private static IEnumerable<BsonDocument> Documents(Pipeline pipeline, CommandCall call, StageContext context)
    {
        foreach (var document in pipeline.Over(call.Collection, context, call.Hint()))
        {
            yield return document;
        }
    }

    public static Pipeline ParsePipeline(CommandCall call) =>
        Pipeline.Parse(call.Array("pipeline") ?? throw Errors.MissingField("aggregate", "pipeline"));
}
