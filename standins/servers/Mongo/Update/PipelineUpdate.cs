using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Aggregation;

namespace StreamPlatform.Standins.Mongo.Update;

internal sealed class PipelineUpdate : IUpdate
{
    private static readonly HashSet<string> Offered = new(StringComparer.Ordinal)
    {
        "$addFields", "$set", "$project", "$unset", "$replaceRoot", "$replaceWith",
    };

    private readonly IReadOnlyList<Stage> _stages;

    public PipelineUpdate(BsonArray pipeline)
    {
        foreach (var stage in pipeline.OfType<BsonDocument>().Where(stage => stage.ElementCount == 1))
        {
            if (!Offered.Contains(stage.GetElement(0).Name))
            {
                throw Errors.InvalidOptions($"{stage.GetElement(0).Name} is not allowed to be used within an update");
            }
        }
        _stages = StageParser.Parse(pipeline);
    }

    public bool IsReplacement => false;

    public BsonDocument Apply(BsonDocument document, UpdateContext context)
    {
        IEnumerable<BsonDocument> documents = [document.DeepClone().AsBsonDocument];
        foreach (var stage in _stages)
        {
            documents = stage.Run(documents, StageContext.WithoutCollections);
        }
        var changed = documents.Single();
        // A pipeline that drops the _id leaves it as it was.
        return changed.Contains("_id") || !document.TryGetValue("_id", out var id) ? changed : new BsonDocument("_id", id).AddRange(changed);
    }
}
