using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Update;

// update = replacement document | { $operator: { path: operand, ... }, ... } | [ stage, ... ]
internal static class UpdateParser
{
    public static IUpdate Parse(BsonValue update) => update switch
    {
        BsonArray pipeline => new PipelineUpdate(pipeline),
        BsonDocument { ElementCount: > 0 } document when document.GetElement(0).Name.StartsWith('$') => new OperatorUpdate(document),
        BsonDocument document => Replace(document),
        _ => throw Errors.FailedToParse("Update argument must be either an object or an array"),
    };

    private static Replacement Replace(BsonDocument document)
    {
        foreach (var name in document.Names)
        {
            if (name.StartsWith('$'))
            {
                throw Errors.DollarPrefixedFieldName($"The dollar ($) prefixed field '{name}' is not allowed in the context of an update's replacement document.");
            }
        }
        return new Replacement(document);
    }
}
