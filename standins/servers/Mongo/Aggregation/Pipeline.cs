using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Aggregation;

internal sealed class Pipeline(IReadOnlyList<Stage> stages)
{
    public static Pipeline Parse(BsonArray stages) => new(StageParser.Parse(stages));

    // The leading stages that the planner can answer, so that they use indexes, and the stages behind them.
    public (FindQuery Query, IReadOnlyList<Stage> Remaining) Split(Variables? outer, BsonValue? hint = null)
    {
        var filters = new List<Filter>();
        SortSpec? sort = null;
        long skip = 0;
        long? limit = null;
        var taken = 0;
        while (taken < stages.Count && limit is null && Take(stages[taken]))
        {
            taken++;
        }
        var filter = filters.Count == 1 ? filters[0] : new AndFilter([.. filters.SelectMany(part => part is AndFilter and ? and.Parts : [part])]);
        return (new FindQuery(filter) { Sort = sort, Skip = skip, Limit = limit, Hint = hint }, [.. stages.Skip(taken)]);

        bool Take(Stage stage)
        {
            switch (stage)
            {
                case MatchStage match when skip == 0: filters.Add(match.FilterWith(outer)); return true;
                case SortStage order when sort is null && skip == 0: sort = order.Sort; return true;
                case SkipStage start when skip == 0: skip = start.Count; return true;
                case LimitStage most: limit = most.Count; return true;
                default: return false;
            }
        }
    }

    public IEnumerable<BsonDocument> Over(string collection, StageContext context, BsonValue? hint = null)
    {
        var (query, rest) = Split(context.Outer, hint);
        return rest.Aggregate(context.Find(collection, query), (documents, stage) => stage.Run(documents, context));
    }

    public IEnumerable<BsonDocument> Over(IEnumerable<BsonDocument> input, StageContext context) =>
        stages.Aggregate(input, (documents, stage) => stage.Run(documents, context));
}
